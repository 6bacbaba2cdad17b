package io.github.scrapewatch.export.fleet;

import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.export.Edition;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Zip;
import java.util.ArrayList;
import java.util.List;

/** The package as files, and as the archive that is uploaded. */
public final class FleetPackage {
    private FleetPackage() {}

    /** The archive, named as Fleet's own are. */
    public static Artefact archive(ExportedPack pack, List<Asset> assets, Edition edition) {
        return new Artefact(folder(edition) + ".zip", Zip.of(files(pack, assets, edition)), false);
    }

    static String folder(Edition edition) {
        return Manifest.NAME + "-" + edition.version();
    }

    static List<Artefact> files(ExportedPack pack, List<Asset> assets, Edition edition) {
        Templates templates = new Templates(assets);
        List<DataStream> streams = templates.indexTemplates().stream()
                .map(it -> new DataStream(it, templates.composed(it)))
                .toList();
        List<Artefact> files = new ArrayList<>();
        files.add(Artefact.yaml("manifest.yml", Manifest.of(edition.version(), pack.stack())));
        files.add(Artefact.yaml("changelog.yml", ChangeLog.of(edition)));
        files.add(Artefact.text("docs/README.md", Readme.of(streams, pack.rules())));
        edition.licence().ifPresent(it -> files.add(Artefact.text("LICENSE.txt", it)));
        streams.forEach(it -> files.addAll(it.files(templates.of(Asset.Kind.PIPELINE), edition.meanings())));
        RuleAssets rules = new RuleAssets(edition.version(), pack.stack());
        pack.rules().forEach(it -> files.add(rules.of(it)));
        files.add(Dashboard.file());
        return files.stream().map(it -> it.under(folder(edition))).toList();
    }
}
