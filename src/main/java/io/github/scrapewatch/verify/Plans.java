package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.fixture.Expansion;
import io.github.scrapewatch.fixture.People;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.rule.ExceptionItem;
import java.nio.file.Path;
import java.util.List;

/** Plans for packs that lie in a folder. */
public final class Plans {
    private Plans() {}

    /** People are those of the fixtures, because the rules are held against the fixtures. */
    public static Plan of(Path root, Pack pack, Selection selection) {
        Path fixtures = root.resolve("fixtures");
        People people = People.read(fixtures);
        List<ExceptionItem> items =
                pack.exceptions().stream().flatMap(it -> it.items().stream()).toList();
        return new Plan(
                PackAssets.read(root, fixtures.resolve(People.FILE)),
                selection.rules(),
                selection.others(),
                selection.scenarios(),
                selection.whole(),
                scenario -> Expansion.expand(scenario, people),
                ExceptionCatalog.of(items, List.of()),
                TargetStack.DEFAULT);
    }
}
