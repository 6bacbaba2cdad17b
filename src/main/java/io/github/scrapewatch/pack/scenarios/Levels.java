package io.github.scrapewatch.pack.scenarios;

import static io.github.scrapewatch.pack.shape.Scalars.choice;

import io.github.scrapewatch.pack.scenarios.Site.Level;
import io.github.scrapewatch.pack.shape.Form;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.TableForm;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Levels of coverage as they are written: one for all areas of the audit log, or one for each that is named. */
public final class Levels {
    static final List<String> AREAS = List.of(
            "security",
            "end_user_activity",
            "local_config",
            "global_config",
            "permissions",
            "user_management",
            "audit_log",
            "ecosystem");

    private static final Form LEVEL = choice("off", "base", "advanced", "full");

    private Levels() {}

    public static Form form() {
        return Levels::inspect;
    }

    private static Stream<Problem> inspect(String name, Yaml value) {
        if (!(value instanceof Yaml.Table)) {
            return LEVEL.inspect(name, value);
        }
        TableForm areas = TableForm.empty();
        for (String area : AREAS) {
            areas = areas.optional(area, LEVEL);
        }
        return areas.inspect(name, value);
    }

    /** By area; of those that are meant. */
    public static Map<String, Level> of(Yaml written) {
        Optional<String> everywhere = written.text();
        Map<String, Level> levels = new LinkedHashMap<>();
        for (String area : AREAS) {
            everywhere
                    .or(() -> written.get(area).flatMap(Yaml::text))
                    .ifPresent(it -> levels.put(area, SiteBuilder.constant(Level.class, it)));
        }
        return levels;
    }
}
