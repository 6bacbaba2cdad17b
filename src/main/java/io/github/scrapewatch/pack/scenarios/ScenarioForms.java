package io.github.scrapewatch.pack.scenarios;

import static io.github.scrapewatch.pack.shape.Scalars.choice;
import static io.github.scrapewatch.pack.shape.Scalars.matching;
import static io.github.scrapewatch.pack.shape.Scalars.parsed;
import static io.github.scrapewatch.pack.shape.Scalars.someText;
import static io.github.scrapewatch.pack.shape.Scalars.whole;

import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.ListForm;
import io.github.scrapewatch.pack.shape.NamesForm;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Stream;

/** What a scenario file may say, but for its timeline, which depends on who acts. */
final class ScenarioForms {
    private static final Form TEXTS =
            ListForm.of(1, Integer.MAX_VALUE, someText()).orOne();
    private static final Form NODE_NAME =
            matching("[A-Za-z0-9][A-Za-z0-9._-]*", "letters, digits, dots and hyphens, such as conf-1");

    private static final TableForm SPACE =
            TableForm.empty().optional("name", someText()).required("pages", whole(1, Site.Space.MOST_PAGES));

    static final TableForm SITE = TableForm.empty()
            .optional("product", choice("datacenter", "cloud"))
            .optional("url", matching("https?://[^/ ]+", "scheme and host, such as https://wiki.example.test"))
            .optional("context", matching("/[A-Za-z0-9_-]+", "a slash and a word, such as /wiki, or leave it out"))
            .optional(
                    "access_log",
                    choice("default", "forwarded", "container", "nginx-scrapewatch", "nginx-combined", "off"))
            .optional("audit_log", choice("file", "rest", "off"))
            .optional("coverage", Levels.form())
            .optional("nodes", ListForm.of(1, 64, NODE_NAME))
            .optional("skew", NamesForm.of(".+", "the name of a node", TimeSpan.any()))
            .optional("delay", TimeSpan.notNegative())
            .optional(
                    "spaces",
                    NamesForm.of("~?[A-Za-z0-9_.-]{1,255}", "the key of a space, such as ENG or ~mquist", SPACE));

    static final TableForm ACTOR = TableForm.empty()
            .required("kind", choice("human", "script", "tool", "service"))
            .optional("user", someText())
            .optional("key", someText())
            .optional("full_name", someText())
            .optional("address", TEXTS)
            .optional("agent", TEXTS);

    static final TableForm FIRES = TableForm.empty()
            .required("fires", someText())
            .optional("alerts", ScenarioForms::alerts)
            .optional("group", NamesForm.of(".+", "the name of a field", ScenarioForms::value))
            .optional("within", TimeSpan.positive())
            .optional("since", someText())
            .optional("severity", choice("low", "medium", "high", "critical"))
            .optional("fields", NamesForm.of(".+", "the name of a field", ScenarioForms::value));

    static final TableForm SILENT =
            TableForm.empty().required("silent", someText()).required("because", someText());

    static final TableForm FILE = TableForm.empty()
            .required("story", someText())
            .optional("technique", matching("T[0-9]{4}(\\.[0-9]{3})?", "the id of a technique, such as T1213.001"))
            .required("start", parsed(ScenarioForms::instant))
            .optional("lasts", TimeSpan.positive())
            .optional("seed", whole(0, Long.MAX_VALUE))
            .optional("suite", choice("default", "full"))
            .optional("site", SITE)
            .optional(
                    "actors",
                    NamesForm.of(
                            "(?!(?:at|label|repeats|delay|again|people|excerpt|log)$)[a-z][a-z0-9-]*",
                            "small letters, digits and hyphens, such as mallory, and no word of the timeline",
                            ACTOR))
            .required("timeline", ListForm.of(1, Integer.MAX_VALUE, Form.ANYTHING))
            .optional("expect", ListForm.of(ScenarioForms::expectation));

    private ScenarioForms() {}

    /** Which of the two it is comes first; only its own form is worth talking about. */
    private static Stream<Problem> expectation(String name, Yaml value) {
        if (value.get("fires").isPresent()) {
            return FIRES.inspect("fires", value);
        }
        return value.get("silent").isPresent()
                ? SILENT.inspect("silent", value)
                : Form.wrong(
                        value.location(),
                        "This expectation names no rule.",
                        "Write fires: RULE, or silent: RULE with because: REASON.");
    }

    private static Stream<Problem> alerts(String name, Yaml value) {
        try {
            ExpectationBuilder.count(value);
            return Stream.empty();
        } catch (IllegalArgumentException e) {
            return Form.wrong(value.location(), "'" + name + "' cannot be read.", e.getMessage() + ".");
        }
    }

    private static Stream<Problem> value(String name, Yaml value) {
        return value.scalar().filter(it -> !it.value().isNull()).isPresent()
                        || value instanceof Yaml.Sequence list
                                && list.elements().stream()
                                        .allMatch(it -> it.scalar().isPresent())
                ? Stream.empty()
                : Form.wrong(value.location(), "'" + name + "' is " + value.kind() + ".", "Write a value, or a list.");
    }

    private static void instant(String text) {
        try {
            Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Write a time in UTC, such as 2026-03-03T09:00:00Z", e);
        }
    }
}
