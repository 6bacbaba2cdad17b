package io.github.scrapewatch.pack.exceptions;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.ExceptionItem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An exception list as it is written.
 *
 * @param items empty where problems do not let them be ones
 */
public record ExceptionFile(String name, Yaml content, List<Problem> problems, List<ExceptionItem> items) {
    public ExceptionFile {
        problems = List.copyOf(problems);
        items = List.copyOf(items);
    }

    public static ExceptionFile read(String name, Yaml content) {
        List<Problem> problems =
                new ArrayList<>(ExceptionForms.FILE.inspect("", content).toList());
        if (!problems.isEmpty()) {
            return new ExceptionFile(name, content, problems, List.of());
        }
        String listId = content.get("list_id").flatMap(Yaml::text).orElseThrow();
        List<ExceptionItem> items = new ArrayList<>();
        for (Yaml item : content.get("items").orElseThrow().elements()) {
            try {
                items.add(ItemBuilder.build(listId, item));
            } catch (DateTimeException e) {
                problems.add(new Problem(
                        Problem.Kind.WRONG_VALUE,
                        item.at("expires").orElse(item).location(),
                        "'expires' is no day of the calendar.",
                        "Write a date such as 2027-06-30."));
            }
        }
        return new ExceptionFile(name, content, problems, items);
    }

    public Optional<String> listId() {
        return content.get("list_id").flatMap(Yaml::text);
    }

    /** The items as they are written, also those of a file with problems. */
    public List<Yaml> writtenItems() {
        return content.get("items").map(Yaml::elements).orElse(List.of());
    }
}
