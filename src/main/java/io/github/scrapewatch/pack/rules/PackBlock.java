package io.github.scrapewatch.pack.rules;

import static io.github.scrapewatch.pack.shape.Scalars.choice;
import static io.github.scrapewatch.pack.shape.Scalars.matching;
import static io.github.scrapewatch.pack.shape.Scalars.someText;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.ListForm;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one key that is not Kibana's. */
final class PackBlock {
    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    static final TableForm FORM = TableForm.empty()
            .required("analytic", matching("AN[0-9]{4}", "the id of an ATT&CK analytic, such as AN1019"))
            .required("needs", ListForm.of(1, Integer.MAX_VALUE, PackBlock::telemetry))
            .required("known_gaps", ListForm.of(someText()))
            .required("maturity", choice("experimental", "beta", "production", "deprecated"))
            .optional("parameters", PackBlock::parameters)
            .optional("volume", PackBlock.volume());

    /** The audit log has coverage levels, and some events exist from a certain level on only. */
    private static final Form SOURCE =
            choice("access-log", "application-log", "identities", "sign-in-log", "organization-log", "alerts");

    private static final TableForm AUDIT_LOG =
            TableForm.empty().required("audit-log", choice("base", "advanced", "full"));

    private PackBlock() {}

    /** What a limit counts, of whom, in what time: enough to make of an attack one that stays just below. */
    private static TableForm volume() {
        return TableForm.empty()
                .required("limit", matching(NAME.pattern(), "the name of the parameter that is the limit"))
                .required(
                        "counts",
                        matching("events|(distinct|sum) [a-zA-Z0-9_.]+", "events, distinct FIELD or sum FIELD"))
                .required("per", ListForm.of(1, 5, someText()))
                .required("window", matching(NAME.pattern(), "the name of the parameter that is the time"));
    }

    private static Stream<Problem> telemetry(String name, Yaml value) {
        if (value.text().filter("audit-log"::equals).isPresent()) {
            return Form.wrong(
                    value.location(),
                    "'audit-log' does not say which coverage level it takes.",
                    "Write audit-log: base, advanced or full.");
        }
        return value instanceof Yaml.Table ? AUDIT_LOG.inspect(name, value) : SOURCE.inspect(name, value);
    }

    /** Whether there is a reason is a check of its own. */
    private static Stream<Problem> parameters(String name, Yaml value) {
        if (!(value instanceof Yaml.Table table)) {
            return Form.wrong(
                    value.location(),
                    "'" + name + "' is " + value.kind() + ".",
                    "Write a table: AccessThreshold: { default: 60, why: ... }.");
        }
        TableForm parameter =
                TableForm.empty().required("default", PackBlock::parameterValue).optional("why", someText());
        return table.entries().entrySet().stream()
                .flatMap(it -> NAME.matcher(it.getKey()).matches()
                        ? parameter.inspect(
                                name + "." + it.getKey(), it.getValue().value())
                        : Form.wrong(
                                it.getValue().key(),
                                "'" + it.getKey() + "' cannot be the name of a parameter.",
                                "Use letters and digits, and begin with a letter."));
    }

    static Stream<Problem> parameterValue(String name, Yaml value) {
        if (value instanceof Yaml.Table) {
            return Form.wrong(
                    value.location(),
                    "'" + name + "' is a table of keys.",
                    "Write a text, a number or a list of them.");
        }
        return value.elements().stream()
                .filter(it -> it.scalar().isEmpty() || it.scalar().get().value().isNull())
                .flatMap(it ->
                        Form.wrong(it.location(), "'" + name + "' is " + it.kind() + ".", "Write a text or a number."));
    }
}
