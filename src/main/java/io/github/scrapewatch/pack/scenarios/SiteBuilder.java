package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.scenarios.Site.AccessLog;
import io.github.scrapewatch.pack.scenarios.Site.AuditLog;
import io.github.scrapewatch.pack.scenarios.Site.Level;
import io.github.scrapewatch.pack.scenarios.Site.Product;
import io.github.scrapewatch.pack.scenarios.Site.Space;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The value of a site whose form has been found right; what it does not say is as in docs/reference/scenario.md. */
final class SiteBuilder {
    private static final Set<String> FULL_BY_DEFAULT = Set.of("security", "end_user_activity");

    private final Yaml written;

    SiteBuilder(Yaml written) {
        this.written = written;
    }

    Site build() {
        Product product = text("product").map(it -> constant(Product.class, it)).orElse(Product.DATACENTER);
        return new Site(
                product,
                text("url").orElse("https://wiki.example.test"),
                text("context").orElse(product == Product.CLOUD ? "/wiki" : ""),
                // Cloud has none, whatever a scenario says.
                product == Product.CLOUD
                        ? AccessLog.OFF
                        : text("access_log")
                                .map(it -> constant(AccessLog.class, it))
                                .orElse(AccessLog.DEFAULT),
                text("audit_log").map(it -> constant(AuditLog.class, it)).orElse(AuditLog.FILE),
                coverage(),
                written.get("nodes").map(Yaml::elements).orElse(List.of()).stream()
                        .flatMap(it -> it.text().stream())
                        .toList(),
                skew(),
                text("delay").map(TimeSpan::of).orElse(Duration.ZERO),
                spaces());
    }

    private Map<String, Level> coverage() {
        Map<String, Level> levels = new LinkedHashMap<>();
        Levels.AREAS.forEach(it -> levels.put(it, FULL_BY_DEFAULT.contains(it) ? Level.FULL : Level.BASE));
        written.get("coverage").map(Levels::of).ifPresent(levels::putAll);
        return levels;
    }

    private Map<String, Duration> skew() {
        Map<String, Duration> skew = new LinkedHashMap<>();
        if (written.get("skew").orElse(null) instanceof Yaml.Table table) {
            table.entries()
                    .forEach((node, entry) ->
                            skew.put(node, TimeSpan.of(entry.value().text().orElseThrow())));
        }
        return skew;
    }

    private Map<String, Space> spaces() {
        if (!(written.get("spaces").orElse(null) instanceof Yaml.Table table)) {
            return Site.USUAL_SPACES;
        }
        Map<String, Space> spaces = new LinkedHashMap<>();
        table.entries()
                .forEach((key, entry) -> spaces.put(
                        key,
                        new Space(
                                key,
                                entry.value().get("name").flatMap(Yaml::text).orElse(key),
                                entry.value().get("pages").orElseThrow().json().intValue())));
        return spaces;
    }

    private Optional<String> text(String key) {
        return written.get(key).flatMap(Yaml::text);
    }

    static <T extends Enum<T>> T constant(Class<T> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
