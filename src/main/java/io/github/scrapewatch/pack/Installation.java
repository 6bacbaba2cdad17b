package io.github.scrapewatch.pack;

import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.Inventory;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.OthersEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts a pack into an engine to try something. In an engine of somebody else's the pack may be at work, with the people of a real site: there
 * it replaces only what a trial has put there.
 */
public final class Installation {
    private static final String OUR_NAMESPACE = "-scrapewatch";
    private static final int MOST_NAMES = 3;

    private Installation() {}

    /** @throws EngineException where the pack is at work there, and nobody has said that it may be replaced */
    public static void into(Engine engine, PackAssets assets) {
        prepared(engine, assets).installInto(engine.cluster());
    }

    /**
     * The assets as they may be installed there.
     *
     * @throws EngineException as {@link #into}
     */
    public static PackAssets prepared(Engine engine, PackAssets assets) {
        if (!(engine instanceof OthersEngine others)) {
            return assets;
        }
        if (!others.mayOverwrite()) {
            requireFree(others, assets);
        }
        return assets.onTrial();
    }

    private static void requireFree(OthersEngine engine, PackAssets assets) {
        List<String> atWork = atWork(engine.inventory(), assets);
        if (!atWork.isEmpty()) {
            String some = atWork.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            throw new EngineException(
                    engine.uri() + " has a scrapewatch pack in use: " + some
                            + (atWork.size() > MOST_NAMES ? " and " + (atWork.size() - MOST_NAMES) + " more" : "")
                            + ". This command would replace its pipelines, its templates and its people.",
                    "Take another cluster, or --engine embedded. If all that may be replaced, say --overwrite (verify, scan and "
                            + "explain take it), and deploy the pack again afterwards.");
        }
    }

    private static List<String> atWork(Inventory inventory, PackAssets assets) {
        List<String> atWork = new ArrayList<>();
        Optional<LookupTable> table = inventory.table(PackAssets.IDENTITIES);
        table.filter(it -> !Mark.isTrial(it.meta()))
                .ifPresent(it ->
                        atWork.add("the table " + it.name() + " (" + it.rows().size() + " people)"));
        for (Asset asset : assets.assets()) {
            if (asset.kind() == Asset.Kind.INDEX_TEMPLATE) {
                inventory.dataStreamsOf(asset.name()).stream()
                        .filter(it -> !it.contains(OUR_NAMESPACE))
                        .forEach(it -> atWork.add("the data stream " + it));
            }
        }
        for (Asset there : inventory.assets()) {
            if (!Mark.isTrial(there.body().path("_meta")) && wants(assets, there)) {
                atWork.add("the " + there.kind() + " " + there.name());
            }
        }
        return atWork;
    }

    private static boolean wants(PackAssets assets, Asset there) {
        return assets.assets().stream()
                .anyMatch(it -> it.kind() == there.kind() && it.name().equals(there.name()));
    }
}
