package io.github.scrapewatch.export;

import io.github.scrapewatch.export.attack.NavigatorLayer;
import io.github.scrapewatch.export.attack.Proof;
import io.github.scrapewatch.export.cluster.ClusterFiles;
import io.github.scrapewatch.export.cluster.ListFiles;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Resources;
import io.github.scrapewatch.export.fleet.FleetPackage;
import io.github.scrapewatch.export.fleet.lint.PackageLint;
import io.github.scrapewatch.export.fleet.lint.PackageProblem;
import io.github.scrapewatch.export.ndjson.RulesNdjson;
import io.github.scrapewatch.pack.PackAssets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All files of an export.
 *
 * @param proof what scenarios have shown, where they have been run
 * @param bill of materials of the build, in the form of CycloneDX
 */
public record Export(
        ExportedPack pack, PackAssets assets, Edition edition, Optional<Proof> proof, Optional<String> bill) {
    private static final String RULES = "scrapewatch-rules.ndjson";

    public List<Artefact> files() {
        List<Artefact> files = new ArrayList<>();
        files.add(Artefact.text("README.md", readme()));
        files.add(Artefact.text(RULES, RulesNdjson.write(pack)));
        files.add(archive());
        files.addAll(ClusterFiles.of(assets));
        files.addAll(ListFiles.of(pack.valueLists()));
        files.add(Artefact.json("navigator.json", new NavigatorLayer(edition, pack.stack(), proof).of(pack.rules())));
        bill.ifPresent(it -> files.add(Artefact.text("sbom.cdx.json", it)));
        return files;
    }

    /** Why Fleet would refuse the package. */
    public List<PackageProblem> packageProblems() {
        return PackageLint.inspect(archive().content());
    }

    private Artefact archive() {
        return FleetPackage.archive(pack, assets.assets(), edition);
    }

    private String readme() {
        return Resources.text(Export.class, "readme.md")
                .replace("{{version}}", edition.version())
                .replace("{{stack}}", pack.stack().toString())
                .replace("{{project}}", Edition.PROJECT);
    }
}
