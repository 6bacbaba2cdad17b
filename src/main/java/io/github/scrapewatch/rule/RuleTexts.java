package io.github.scrapewatch.rule;

import java.util.List;

/** What people read. Texts that a rule does not have are empty. */
public record RuleTexts(
        String note,
        String setup,
        List<String> references,
        List<String> falsePositives,
        List<String> author,
        String license) {
    public static final RuleTexts NONE = new RuleTexts("", "", List.of(), List.of(), List.of(), "");

    public RuleTexts {
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
        author = List.copyOf(author);
    }
}
