package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be scanned, and for what.
 *
 * @param rules that could be read
 * @param namespace of the data streams that the logs go to; nothing else may be in it
 * @param since no run starts up to then: what lies before is history
 */
public record ScanPlan(
        PackAssets assets,
        List<RuleFile> rules,
        ExceptionCatalog exceptions,
        TargetStack stack,
        LogSources logs,
        String namespace,
        Optional<Instant> since) {
    public ScanPlan {
        rules = List.copyOf(rules);
    }
}
