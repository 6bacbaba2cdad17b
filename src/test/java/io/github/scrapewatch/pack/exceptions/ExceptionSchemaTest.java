package io.github.scrapewatch.pack.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.support.Schemas;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What editors are told about exceptions is what the reader takes. */
class ExceptionSchemaTest {
    private static final Schemas SCHEMA = Schemas.read("exception.schema.json");
    private static final String MATCH = "{ field: user.name, operator: included, type: match, value: svc }";

    @Test
    void listsItemsAndEntriesHaveTheKeysOfTheirForms() {
        same("", ExceptionForms.FILE);
        same("/$defs/item", ExceptionForms.ITEM);
        ExceptionForms.OUTER_TYPES.forEach((type, form) -> same("/$defs/" + type, form));
    }

    private static void same(String path, TableForm form) {
        assertThat(SCHEMA.keys(path))
                .as(path)
                .isEqualTo(new TreeSet<>(form.keys().keySet()));
        assertThat(SCHEMA.required(path)).as(path).isEqualTo(new TreeSet<>(form.required()));
    }

    @Test
    void bothAcceptGoodLists() {
        for (String list : List.of(
                list(MATCH),
                list("{ field: user.name, operator: excluded, type: match_any, value: [a, b] }"),
                list("{ field: user.name, operator: included, type: exists }"),
                list("{ field: user.name, operator: included, type: wildcard, value: 'svc-*' }"),
                list("{ field: source.ip, operator: included, type: list, list: { id: scanners, type: ip_range } }"),
                list("{ field: a, type: nested, entries: [" + MATCH + "] }"),
                list(MATCH).replace("    owner: soc\n", ""),
                list(MATCH) + "    os_types: [linux]\n    tags: [x]\ntype: rule_default\nnamespace_type: agnostic\n")) {
            assertThat(SCHEMA.complaints(list)).as(list).isEmpty();
            assertThat(ExceptionFile.read("file.yml", Schemas.yaml(list)).problems())
                    .as(list)
                    .isEmpty();
        }
    }

    @Test
    void bothRefuseBadLists() {
        for (String list : List.of(
                list(MATCH).replace("list_id: approved\n", ""),
                list(MATCH).replace("items:", "elements:"),
                list(MATCH).replace("2027-06-30", "2027-13-30"),
                list(MATCH).replace("owner: soc", "ownr: soc"),
                list(MATCH).replace("name: Indexer", "name: 7"),
                list(MATCH) + "    os_types: [beos]\n",
                list(MATCH) + "type: endpoint\n",
                list(""),
                list("{ field: user.name, operator: included, type: matches, value: a }"),
                list("{ field: user.name, operator: is, type: match, value: a }"),
                list("{ field: user.name, operator: included, type: match }"),
                list("{ field: user.name, operator: included, type: match, value: [a] }"),
                list("{ field: user.name, operator: included, type: match_any, value: a }"),
                list("{ field: user.name, operator: included, type: match_any, value: [] }"),
                list("{ field: user.name, operator: included, type: exists, value: a }"),
                list("{ field: a, type: nested, entries: [{ field: b, type: nested, entries: [" + MATCH + "] }] }"),
                list("{ field: a, operator: included, type: list, list: { id: b, type: number } }"))) {
            assertThat(SCHEMA.complaints(list)).as(list).isNotEmpty();
            assertThat(ExceptionFile.read("file.yml", Schemas.yaml(list)).problems())
                    .as(list)
                    .isNotEmpty();
        }
    }

    private static String list(String entry) {
        return """
                list_id: approved
                name: Approved
                description: Approved automation.
                items:
                  - item_id: indexer
                    name: Indexer
                    description: The search index.
                    entries: [%s]
                    owner: soc
                    change: CHG-1
                    expires: 2027-06-30
                """.formatted(entry);
    }
}
