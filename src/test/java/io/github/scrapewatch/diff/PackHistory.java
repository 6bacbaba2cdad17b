package io.github.scrapewatch.diff;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.git.Checkout;
import io.github.scrapewatch.git.Commit;
import io.github.scrapewatch.git.Snapshot;
import io.github.scrapewatch.support.GitRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small pack with a past: what is written after the first commit is the change. */
final class PackHistory {
    static final String ID = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a11";
    static final String OTHER_ID = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a12";
    private static final List<String> PARTS =
            List.of("rules", "rules.lock", "exceptions", "profiles", "identities.yml", "ingest-pipelines", "fixtures");

    final GitRepository files;

    private PackHistory(GitRepository files) {
        this.files = files;
    }

    /** With one rule in rules/export.yml. */
    static PackHistory in(Path folder) {
        PackHistory history = new PackHistory(GitRepository.in(folder));
        return history.rule("export", RuleText.query());
    }

    PackHistory rule(String name, RuleText rule) {
        return write("rules/" + name + ".yml", rule.yaml());
    }

    PackHistory write(String file, String content) {
        files.write(file, content);
        return this;
    }

    PackHistory commit() {
        files.commit("A change");
        return this;
    }

    /** What lies there now against the last commit. */
    PackDiff change() {
        Commit base = new Checkout(files.root()).commit("HEAD");
        try (Snapshot before = new Checkout(files.root()).files(base, PARTS)) {
            Side older = Side.read(new Place(before.folder(), "HEAD", "HEAD:"));
            Side newer = Side.read(new Place(files.root(), "the work tree", ""));
            return PackDiff.of(new Ends("HEAD", base.id(), "the work tree", Optional.empty()), older, newer);
        }
    }

    /** Such as {@code severity: "medium" -> "high"}. */
    static List<String> values(Change change) {
        return change.values().stream()
                .map(it -> it.path() + ": " + it.before() + " -> " + it.after())
                .toList();
    }

    List<String> values() {
        PackDiff diff = change();
        return diff.changes().stream().flatMap(it -> values(it).stream()).toList();
    }
}
