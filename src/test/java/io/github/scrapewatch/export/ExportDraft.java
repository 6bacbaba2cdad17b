package io.github.scrapewatch.export;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.fleet.FleetPackage;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.exceptions.ValueListFiles;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pack in a folder of its own, to be exported: that of the tests with the pipelines of this repository, or one rule alone. */
public record ExportDraft(Path root) {
    public static final Path RULES = TestPlaces.ROOT.resolve("src/test/packs/export");

    /** Rules of every type, exceptions, value lists, with the real pipelines, templates and identities. */
    public static ExportDraft whole(Path folder) {
        copy(RULES, folder);
        for (String part : List.of("ingest-pipelines", "identities.yml", "CHANGELOG.md", "docs/reference/fields.md")) {
            copy(TestPlaces.ROOT.resolve(part), folder.resolve(part));
        }
        return new ExportDraft(folder);
    }

    public static ExportDraft of(Path folder, RuleText rule) {
        ExportDraft draft = new ExportDraft(folder);
        draft.write("rules/rule.yml", rule.yaml());
        copy(
                TestPlaces.PIPELINES.resolve("fields.contract.txt"),
                folder.resolve("ingest-pipelines/fields.contract.txt"));
        return draft;
    }

    public ExportDraft write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ExportedPack exported(String stack) {
        return ExportedPack.of(pack(), ValueListFiles.read(root), TargetStack.of(stack));
    }

    public List<Problem> problems(String stack) {
        return ExportProblems.of(pack(), ValueListFiles.read(root), TargetStack.of(stack));
    }

    public Artefact archive(String stack, String version) {
        return FleetPackage.archive(exported(stack), PackAssets.read(root).assets(), Edition.read(root, version));
    }

    public Export export(String stack, String version) {
        return new Export(
                exported(stack),
                PackAssets.read(root),
                Edition.read(root, version),
                Optional.empty(),
                Optional.empty());
    }

    /** @param name of the file, without its ending */
    public DetectionRule rule(String name) {
        return pack().rules().stream()
                .filter(it -> it.shortName().equals(name))
                .findFirst()
                .flatMap(RuleFile::rule)
                .orElseThrow();
    }

    private Pack pack() {
        return PackReader.read(root, List.of(), Optional.empty());
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
