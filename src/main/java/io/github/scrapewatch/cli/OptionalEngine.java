package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.EngineChoice;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** An engine where one is named; what follows may as well be a path, and is left alone then. */
final class OptionalEngine implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        EngineChoice choice = new EngineChoice.Embedded();
        if (!arguments.isEmpty()) {
            try {
                choice = EngineChoice.parse(arguments.peek());
                arguments.pop();
            } catch (IllegalArgumentException e) {
                // No engine: a path, or another option.
            }
        }
        option.setValue(choice);
    }
}
