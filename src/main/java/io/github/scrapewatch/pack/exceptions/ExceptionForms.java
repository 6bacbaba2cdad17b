package io.github.scrapewatch.pack.exceptions;

import static io.github.scrapewatch.pack.shape.Scalars.choice;
import static io.github.scrapewatch.pack.shape.Scalars.matching;
import static io.github.scrapewatch.pack.shape.Scalars.someText;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.ListForm;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.Map;
import java.util.stream.Stream;

/** One file is one list; its items are Kibana's, with {@code owner}, {@code change} and {@code expires} instead of a bare expiry. */
final class ExceptionForms {
    private static final TableForm PLAIN = TableForm.empty()
            .required("field", someText())
            .required("operator", choice("included", "excluded"))
            .required("type", choice("match", "match_any", "exists", "wildcard", "list", "nested"));

    private static final TableForm VALUE_LIST =
            TableForm.empty().required("id", someText()).required("type", choice("keyword", "ip", "ip_range", "text"));

    private static final Form VALUES = ListForm.of(1, Integer.MAX_VALUE, someText());

    private static final Map<String, TableForm> INNER_TYPES = Map.of(
            "match", PLAIN.required("value", someText()),
            "match_any", PLAIN.required("value", VALUES),
            "exists", PLAIN,
            "wildcard", PLAIN.required("value", someText()));

    static final Map<String, TableForm> OUTER_TYPES = Map.of(
            "match", INNER_TYPES.get("match"),
            "match_any", INNER_TYPES.get("match_any"),
            "exists", INNER_TYPES.get("exists"),
            "wildcard", INNER_TYPES.get("wildcard"),
            "list", PLAIN.required("list", VALUE_LIST),
            "nested",
                    TableForm.empty()
                            .required("field", someText())
                            .required("type", choice("nested"))
                            .required(
                                    "entries",
                                    ListForm.of(
                                            1, Integer.MAX_VALUE, (name, value) -> byType(INNER_TYPES, name, value))));

    /** Whether somebody answers for an item is a check of its own: owner, change and expires may be absent here. */
    static final TableForm ITEM = TableForm.empty()
            .required("item_id", someText())
            .required("name", someText())
            .required("description", someText())
            .required("entries", ListForm.of(1, Integer.MAX_VALUE, (name, value) -> byType(OUTER_TYPES, name, value)))
            .optional("os_types", ListForm.of(choice("linux", "macos", "windows")))
            .optional("tags", ListForm.of(someText()))
            .optional("owner", someText())
            .optional("change", someText())
            .optional(
                    "expires",
                    matching("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a date such as 2027-06-30"));

    static final TableForm FILE = TableForm.empty()
            .required("list_id", someText())
            .required("name", someText())
            .required("description", someText())
            .optional("type", choice("detection", "rule_default"))
            .optional("namespace_type", choice("single", "agnostic"))
            .optional("tags", ListForm.of(someText()))
            .required("items", ListForm.of(1, Integer.MAX_VALUE, ITEM));

    private ExceptionForms() {}

    private static Stream<Problem> byType(Map<String, TableForm> forms, String name, Yaml entry) {
        String type = entry.get("type").flatMap(Yaml::text).orElse("");
        return forms.getOrDefault(type, PLAIN).inspect(name, entry);
    }
}
