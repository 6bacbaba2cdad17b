package io.github.scrapewatch.pack.shape;

import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.stream.Stream;

/** A list whose elements all have one form. */
public record ListForm(Form element, int least, int most) implements Form {

    public static ListForm of(Form element) {
        return new ListForm(element, 0, Integer.MAX_VALUE);
    }

    public static ListForm of(int least, int most, Form element) {
        return new ListForm(element, least, most);
    }

    /** One value may stand without being in a list. */
    public Form orOne() {
        return (name, value) -> value instanceof Yaml.Sequence ? inspect(name, value) : element.inspect(name, value);
    }

    @Override
    public Stream<Problem> inspect(String name, Yaml value) {
        if (!(value instanceof Yaml.Sequence list)) {
            return Form.wrong(
                    value.location(), "'" + name + "' is " + value.kind() + ".", "Write a list: [one, another].");
        }
        int size = list.elements().size();
        if (size < least || size > most) {
            String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
            return Form.wrong(
                    list.location(), "'" + name + "' has " + size + " elements.", "Give it " + range + " elements.");
        }
        return list.elements().stream().flatMap(it -> element.inspect(name, it));
    }
}
