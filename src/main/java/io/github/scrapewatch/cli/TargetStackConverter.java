package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.TargetStack;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A stack that the pack can be for: the first is 8.19. */
final class TargetStackConverter implements ITypeConverter<TargetStack> {
    @Override
    public TargetStack convert(String value) {
        try {
            TargetStack stack = TargetStack.of(value);
            if (stack.atLeast(9, 0) || stack.equals(TargetStack.DEFAULT)) {
                return stack;
            }
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
        throw new TypeConversionException("Elastic " + value + " is too old: the pack needs 8.19 or newer");
    }
}
