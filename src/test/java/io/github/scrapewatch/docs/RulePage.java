package io.github.scrapewatch.docs;

import io.github.scrapewatch.pack.rules.Parameter;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.Volume;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code docs/rules/RULE.md}. */
final class RulePage {
    private static final String TO_ROOT = "../../";

    private final RuleFile file;
    private final DetectionRule rule;
    private final RuleMetadata metadata;
    private final Proofs proofs;
    private final StringBuilder page = new StringBuilder();

    private RulePage(RuleFile file, Proofs proofs) {
        this.file = file;
        this.rule = file.rule().orElseThrow();
        this.metadata = rule.metadata();
        this.proofs = proofs;
    }

    static String of(RuleFile file, Proofs proofs) {
        RulePage page = new RulePage(file, proofs);
        page.head();
        page.limits();
        page.query();
        page.tuning();
        page.proof();
        page.guide();
        return page.page.toString();
    }

    private void head() {
        line("# " + metadata.name());
        line("");
        line("`" + file.shortName() + "` · " + rule.type() + " · " + metadata.severity() + " (" + metadata.riskScore()
                + ") · every " + metadata.schedule().interval() + ", from "
                + metadata.schedule().from().expression() + " · [" + file.fileName() + "](" + TO_ROOT + "rules/"
                + file.fileName() + ")");
        line("");
        line(metadata.description().strip());
        line("");
        line("Needs: " + listed("needs") + ".");
        line("");
    }

    private String listed(String key) {
        return values(key).stream().collect(Collectors.joining(", "));
    }

    private List<String> values(String key) {
        List<String> values = new ArrayList<>();
        file.content().at("pack", key).ifPresent(it -> it.elements().forEach(value -> values.add(shown(value))));
        return values;
    }

    private static String shown(Yaml value) {
        return value.text()
                .orElseGet(() -> value.json().properties().stream()
                        .map(it -> it.getKey() + " (" + it.getValue().asText() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private void limits() {
        line("## Limits");
        line("");
        values("known_gaps").forEach(it -> line("- " + it));
        if (values("known_gaps").isEmpty()) {
            line("None known.");
        }
        line("");
        line("What else looks like it:");
        line("");
        metadata.texts().falsePositives().forEach(it -> line("- " + it));
        line("");
    }

    private void query() {
        Optional<String> query = file.text("query");
        query.ifPresent(it -> {
            line("## Query");
            line("");
            line("```");
            line(it.stripTrailing());
            line("```");
            line("");
        });
    }

    private void tuning() {
        line("## Tuning");
        line("");
        if (file.parameters().isEmpty()) {
            line("It has nothing to tune: one event is enough.");
        } else {
            line("| parameter | default | why |");
            line("|---|---|---|");
            file.parameters().values().forEach(it -> line(row(it)));
        }
        line("");
        Volume.of(file).ifPresent(it -> {
            line("The limit is " + it.limit() + " (" + it.counts() + ") for each " + String.join(" and ", it.per())
                    + "; `verify` holds it against cases just below, at and around it.");
            line("");
        });
    }

    private static String row(Parameter parameter) {
        return "| `" + parameter.name() + "` | `"
                + cell(
                        parameter.defaultValue().json().isValueNode()
                                ? parameter.defaultValue().json().asText()
                                : parameter.defaultValue().json().toString())
                + "` | " + cell(parameter.why().orElse("")) + " |";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private void proof() {
        line("## Proof");
        line("");
        List<String> firing = proofs.firing(file.shortName());
        line("Fires in: "
                + (firing.isEmpty()
                        ? "no scenario yet"
                        : firing.stream().map(it -> Proofs.link(it, TO_ROOT)).collect(Collectors.joining(", ")))
                + ".");
        line("");
        proofs.silent(file.shortName())
                .forEach(it -> line("- silent in " + Proofs.link(proofs.nameOf(it), TO_ROOT) + ": " + it.because()));
        line("");
        line("In all other scenarios it has to be silent too.");
        line("");
    }

    /** The guide has headings of its own, one level above ours. */
    private void guide() {
        line(metadata.texts().note().strip().replaceAll("(?m)^(#+) ", "#$1 ").replaceFirst("^###? ?#* ?", "## "));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
