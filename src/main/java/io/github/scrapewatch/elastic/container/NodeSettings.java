package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.engine.EngineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a node in a container is told. The official image takes settings from environment variables of their names.
 *
 * @param port that leads into the container; 0 for any
 */
record NodeSettings(int port, Map<String, String> environment) {
    private static final String PORT = "http.port";

    /** @param javaOptions heap and compiler */
    static NodeSettings of(List<String> settings, String javaOptions) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ES_JAVA_OPTS", javaOptions);
        environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        // As the embedded engine has it, so that the two judge alike.
        environment.put("xpack.license.self_generated.type", "trial");
        environment.put("action.destructive_requires_name", "false");
        // It would fetch databases from the Internet at every start.
        environment.put("ingest.geoip.downloader.enabled", "false");
        settings.forEach(setting -> {
            int equals = setting.indexOf('=');
            environment.put(setting.substring(0, equals), setting.substring(equals + 1));
        });
        String port = environment.remove(PORT);
        return new NodeSettings(port == null ? 0 : number(port), environment);
    }

    private static int number(String port) {
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new EngineException("'" + port + "' is no port.", "Say one between 1 and 65535.");
        }
        return Integer.parseInt(port);
    }
}
