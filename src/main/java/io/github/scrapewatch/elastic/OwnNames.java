package io.github.scrapewatch.elastic;

import io.github.scrapewatch.engine.EngineException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which names in a cluster are ours to write and to delete. */
public final class OwnNames {
    /**
     * A name under our prefix, a data stream whose namespace is under it, {@code logs-confluence.audit-scrapewatch_x}, or the alert index
     * of a space that is.
     */
    private static final Pattern OURS =
            Pattern.compile("scrapewatch[a-z0-9._@-]*|[a-z]+-[a-z0-9_.]+-scrapewatch[a-z0-9_.]*"
                    + "|\\.internal\\.alerts-security\\.alerts-scrapewatch[a-z0-9_.]*-000001");

    private final Predicate<String> ours;

    private OwnNames(Predicate<String> ours) {
        this.ours = ours;
    }

    /** For an engine that holds nothing but ours. */
    static OwnNames all() {
        return new OwnNames(name -> true);
    }

    /** For a cluster that holds other people's data. */
    static OwnNames prefixed() {
        return new OwnNames(name -> OURS.matcher(name).matches());
    }

    void require(String name) {
        if (!ours.test(name)) {
            throw new EngineException(
                    "'" + name + "' is not scrapewatch's to write or to delete on a remote cluster.",
                    "Names there begin with 'scrapewatch', or are data streams whose namespace does.");
        }
    }
}
