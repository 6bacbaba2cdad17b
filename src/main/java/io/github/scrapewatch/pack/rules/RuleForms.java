package io.github.scrapewatch.pack.rules;

import static io.github.scrapewatch.pack.shape.Scalars.choice;
import static io.github.scrapewatch.pack.shape.Scalars.flag;
import static io.github.scrapewatch.pack.shape.Scalars.number;
import static io.github.scrapewatch.pack.shape.Scalars.parsed;
import static io.github.scrapewatch.pack.shape.Scalars.someText;
import static io.github.scrapewatch.pack.shape.Scalars.text;
import static io.github.scrapewatch.pack.shape.Scalars.whole;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.ListForm;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.rule.DateMath;
import java.util.Map;

/** What each type of rule adds to the common keys; one form for each type, so that a rule is held against its own only. */
final class RuleForms {
    private static final Form FIELDS = ListForm.of(1, 3, someText());
    private static final Form TABLES = ListForm.of(Form.ANYTHING);
    private static final Form KUERY_OR_LUCENE = choice("kuery", "lucene");

    private static final TableForm DURATION =
            TableForm.empty().required("value", whole(1, Integer.MAX_VALUE)).required("unit", choice("s", "m", "h"));

    private static final TableForm SUPPRESSION = TableForm.empty()
            .required("group_by", FIELDS)
            .optional("duration", DURATION)
            .optional("missing_fields_strategy", choice("suppress", "doNotSuppress"));

    static final Map<String, TableForm> BY_TYPE = Map.of(
            "query", filtered().required("query", text()).optional("saved_id", text()),
            "saved_query", filtered().required("saved_id", someText()).required("query", text()),
            "threshold", threshold(),
            "threat_match", threatMatch(),
            "new_terms", newTerms(),
            "esql", suppressible().required("query", someText()).required("language", choice("esql")),
            "eql", eql());

    private RuleForms() {}

    private static TableForm suppressible() {
        return CommonKeys.FORM.optional("alert_suppression", SUPPRESSION);
    }

    private static TableForm filtered() {
        return sourced().optional("language", KUERY_OR_LUCENE);
    }

    private static TableForm sourced() {
        return suppressible()
                .optional("index", ListForm.of(1, Integer.MAX_VALUE, someText()))
                .optional("data_view_id", someText())
                .optional("filters", TABLES);
    }

    private static TableForm threshold() {
        TableForm cardinality =
                TableForm.empty().required("field", someText()).required("value", whole(0, Long.MAX_VALUE));
        return filtered()
                .required("query", text())
                .required(
                        "threshold",
                        TableForm.empty()
                                .required("field", ListForm.of(0, 5, someText()).orOne())
                                .required("value", whole(1, Long.MAX_VALUE))
                                .optional("cardinality", ListForm.of(0, 1, cardinality)))
                .optional("saved_id", text())
                .optional("alert_suppression", TableForm.empty().required("duration", DURATION));
    }

    private static TableForm newTerms() {
        return filtered()
                .required("query", text())
                .required("new_terms_fields", FIELDS)
                .required("history_window_start", parsed(DateMath::of));
    }

    private static TableForm threatMatch() {
        TableForm entry = TableForm.empty()
                .required("field", someText())
                .required("type", choice("mapping"))
                .required("value", someText())
                .optional("negate", flag());
        return filtered()
                .required("query", text())
                .required("threat_query", text())
                .required("threat_index", ListForm.of(1, Integer.MAX_VALUE, someText()))
                .required(
                        "threat_mapping",
                        ListForm.of(
                                1,
                                Integer.MAX_VALUE,
                                TableForm.empty().required("entries", ListForm.of(1, Integer.MAX_VALUE, entry))))
                .optional("threat_filters", TABLES)
                .optional("threat_indicator_path", someText())
                .optional("threat_language", KUERY_OR_LUCENE)
                .optional("concurrent_searches", number())
                .optional("items_per_search", number());
    }

    private static TableForm eql() {
        return sourced()
                .required("query", someText())
                .required("language", choice("eql"))
                .optional("event_category_override", someText())
                .optional("tiebreaker_field", someText())
                .optional("timestamp_field", someText());
    }
}
