package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import java.util.List;

/** All checks that ask an engine: what tells more of a place comes first. */
final class EngineCatalogue {
    static final List<EngineCheck> ALL = List.of(
            new RefusedAsset(),
            new MissingIndex(),
            new UnmappedField(),
            new UnfitField(),
            new RefusedQuery(),
            new RunWarning());

    private EngineCatalogue() {}

    static List<About> about() {
        return ALL.stream().map(EngineCheck::about).toList();
    }
}
