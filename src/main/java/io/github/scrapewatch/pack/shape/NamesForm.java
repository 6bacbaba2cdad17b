package io.github.scrapewatch.pack.shape;

import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table whose keys are names that the author chooses, and whose values all have one form. */
public final class NamesForm implements Form {
    private final Pattern pattern;
    private final String example;
    private final Form value;

    private NamesForm(Pattern pattern, String example, Form value) {
        this.pattern = pattern;
        this.example = example;
        this.value = value;
    }

    /** @param example of names that match, such as "letters and digits, such as ENG" */
    public static NamesForm of(String pattern, String example, Form value) {
        return new NamesForm(Pattern.compile(pattern), example, value);
    }

    @Override
    public Stream<Problem> inspect(String name, Yaml yaml) {
        if (!(yaml instanceof Yaml.Table table)) {
            return Form.wrong(yaml.location(), "'" + name + "' is " + yaml.kind() + ".", "Write a table: name: ...");
        }
        return table.entries().entrySet().stream().flatMap(it -> inspect(name, it.getKey(), it.getValue()));
    }

    private Stream<Problem> inspect(String name, String key, Yaml.Entry entry) {
        Stream<Problem> wrongName = pattern.matcher(key).matches()
                ? Stream.empty()
                : Form.wrong(entry.key(), "'" + key + "' is no name for '" + name + "'.", "Write " + example + ".");
        return Stream.concat(wrongName, value.inspect(name + "." + key, entry.value()));
    }
}
