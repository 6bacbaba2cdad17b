package io.github.scrapewatch.deploy;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.exceptions.ValueListFiles;
import io.github.scrapewatch.rule.ValueList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All of a pack that goes into a stack. */
public record PackContents(Path root, PackAssets assets, Pack pack, List<ValueList> valueLists) {
    public PackContents {
        valueLists = List.copyOf(valueLists);
    }

    /** @param root as messages show it */
    public static PackContents read(Path root, Optional<String> profile) {
        return new PackContents(
                root, PackAssets.read(root), PackReader.read(root, List.of(), profile), ValueListFiles.read(root));
    }
}
