package io.github.scrapewatch.pack.rules;

import static io.github.scrapewatch.pack.shape.Scalars.choice;
import static io.github.scrapewatch.pack.shape.Scalars.flag;
import static io.github.scrapewatch.pack.shape.Scalars.matching;
import static io.github.scrapewatch.pack.shape.Scalars.number;
import static io.github.scrapewatch.pack.shape.Scalars.parsed;
import static io.github.scrapewatch.pack.shape.Scalars.someText;
import static io.github.scrapewatch.pack.shape.Scalars.text;
import static io.github.scrapewatch.pack.shape.Scalars.whole;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.ListForm;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.Period;

/** The keys that rules of every type have. */
final class CommonKeys {
    private static final Form TEXTS = ListForm.of(someText());
    private static final Form TABLES = ListForm.of(Form.ANYTHING);

    static final TableForm FORM = presentation(behaviour(identity())).required("pack", PackBlock.FORM);

    private CommonKeys() {}

    private static TableForm identity() {
        return TableForm.empty()
                .required("type", text())
                .required("name", someText())
                .required("description", someText())
                .required(
                        "rule_id",
                        matching(
                                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                                "a UUID in lower case, such as one that uuidgen prints"))
                .required("severity", choice("low", "medium", "high", "critical"))
                .required("risk_score", whole(0, 100))
                .optional("version", whole(1, Integer.MAX_VALUE))
                .optional("enabled", flag())
                .optional("author", TEXTS)
                .optional("license", text())
                .optional("tags", TEXTS);
    }

    private static TableForm behaviour(TableForm form) {
        return form.optional("interval", parsed(Period::of))
                .optional("from", parsed(DateMath::of))
                .optional("to", parsed(DateMath::of))
                .optional("max_signals", whole(1, Integer.MAX_VALUE))
                .optional("timestamp_override", someText())
                .optional("timestamp_override_fallback_disabled", flag())
                .optional("rule_name_override", someText())
                .optional("severity_mapping", ListForm.of(severityMapping()))
                .optional("risk_score_mapping", ListForm.of(riskScoreMapping()))
                .optional("building_block_type", choice("default"))
                .optional("exceptions_list", ListForm.of(exceptionsList()))
                .optional("actions", TABLES)
                .optional("response_actions", TABLES)
                .optional("throttle", text())
                .optional("output_index", text())
                .optional("namespace", text())
                .optional("meta", Form.ANYTHING);
    }

    private static TableForm presentation(TableForm form) {
        return form.optional("note", text())
                .optional("setup", text())
                .optional("references", ListForm.of(matching("https?://\\S+", "a URL")))
                .optional("false_positives", TEXTS)
                .optional("threat", ListForm.of(threat()))
                .optional("timeline_id", text())
                .optional("timeline_title", text())
                .optional(
                        "investigation_fields",
                        TableForm.empty().required("field_names", ListForm.of(1, Integer.MAX_VALUE, someText())))
                .optional("related_integrations", ListForm.of(relatedIntegration()))
                .optional("required_fields", ListForm.of(requiredField()));
    }

    private static TableForm severityMapping() {
        return TableForm.empty()
                .required("field", someText())
                .required("operator", choice("equals"))
                .required("value", text())
                .required("severity", choice("low", "medium", "high", "critical"));
    }

    private static TableForm riskScoreMapping() {
        return TableForm.empty()
                .required("field", someText())
                .required("operator", choice("equals"))
                .required("value", text())
                .optional("risk_score", number());
    }

    private static TableForm exceptionsList() {
        return TableForm.empty()
                .required("id", someText())
                .required("list_id", someText())
                .required("type", choice("detection", "rule_default", "endpoint"))
                .required("namespace_type", choice("single", "agnostic"));
    }

    private static TableForm threat() {
        TableForm entry = TableForm.empty()
                .required("id", someText())
                .required("name", someText())
                .required("reference", someText());
        return TableForm.empty()
                .required("framework", someText())
                .required("tactic", entry)
                .optional("technique", ListForm.of(entry.optional("subtechnique", ListForm.of(entry))));
    }

    private static TableForm relatedIntegration() {
        return TableForm.empty()
                .required("package", someText())
                .required("version", someText())
                .optional("integration", someText());
    }

    private static TableForm requiredField() {
        return TableForm.empty().required("name", someText()).required("type", someText());
    }
}
