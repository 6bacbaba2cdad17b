package io.github.scrapewatch.pack.shape;

import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.stream.Stream;

/** What a value has to be. */
public interface Form {
    /** @param name of the value in messages, such as {@code threshold.value} */
    Stream<Problem> inspect(String name, Yaml value);

    /** Every form lets everything pass that this one does. */
    Form ANYTHING = (name, value) -> Stream.empty();

    static Stream<Problem> wrong(SourceLocation location, String text, String remedy) {
        return Stream.of(new Problem(Problem.Kind.WRONG_VALUE, location, text, remedy));
    }
}
