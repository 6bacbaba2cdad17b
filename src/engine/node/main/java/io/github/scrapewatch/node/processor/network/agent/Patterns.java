package io.github.scrapewatch.node.processor.network.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ua_parser.Parser;

/** The list of patterns that comes with uap-java, whose own parser leaves out the fourth part of a browser's version. */
final class Patterns {
    static final Patterns KNOWN = read();

    // Trying all patterns takes a millisecond, and the same few agents come again and again.
    private static final int REMEMBERED = 1000;

    private final List<NamePattern> browsers;
    private final List<NamePattern> systems;
    private final List<NamePattern> devices;
    private final Map<String, Agent> parsed = new ConcurrentHashMap<>();

    private Patterns(Map<String, List<Map<String, String>>> lists) {
        this.browsers = patterns(
                lists.get("user_agent_parsers"),
                entry -> NamePattern.versioned(entry, "family_replacement", "v%d_replacement"));
        this.systems = patterns(
                lists.get("os_parsers"), entry -> NamePattern.versioned(entry, "os_replacement", "os_v%d_replacement"));
        this.devices =
                patterns(lists.get("device_parsers"), entry -> NamePattern.unversioned(entry, "device_replacement"));
    }

    private static List<NamePattern> patterns(
            List<Map<String, String>> entries, Function<Map<String, String>, NamePattern> reading) {
        return entries.stream().map(reading).toList();
    }

    private static Patterns read() {
        try (InputStream list = Parser.class.getResourceAsStream("regexes.yaml")) {
            return new Patterns(new Yaml(new SafeConstructor(new LoaderOptions())).load(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Agent parse(String text) {
        if (parsed.size() >= REMEMBERED) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(
                text,
                unknown ->
                        new Agent(unknown, first(browsers, unknown), first(systems, unknown), first(devices, unknown)));
    }

    private static Named first(List<NamePattern> patterns, String text) {
        for (NamePattern pattern : patterns) {
            Named found = pattern.match(text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
