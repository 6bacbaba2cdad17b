package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;

/** All that the engine said. */
record Answers(List<Refusal> assets, List<Answer> rules) {
    /** @param asset in words, such as an ingest pipeline and its name */
    record Refusal(SourceLocation location, String asset, String reason) {}

    Answers {
        assets = List.copyOf(assets);
        rules = List.copyOf(rules);
    }
}
