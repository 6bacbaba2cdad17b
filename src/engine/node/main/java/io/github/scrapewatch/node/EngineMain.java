package io.github.scrapewatch.node;

import io.github.scrapewatch.node.aggregation.AggregationsPlugin;
import io.github.scrapewatch.node.mapper.MappersPlugin;
import io.github.scrapewatch.node.processor.ProcessorsPlugin;
import io.github.scrapewatch.node.rest.ApiPlugin;
import io.github.scrapewatch.node.script.MustachePlugin;
import io.github.scrapewatch.node.script.PainlessPlugin;
import io.github.scrapewatch.node.storage.EphemeralPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.elasticsearch.Build;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.transport.TransportAddress;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.ScrapewatchNode;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.elasticsearch.xpack.core.XPackPlugin;
import org.elasticsearch.xpack.esql.core.plugin.EsqlCorePlugin;
import org.elasticsearch.xpack.esql.plugin.EsqlPlugin;
import org.elasticsearch.xpack.kql.KqlPlugin;
import org.elasticsearch.xpack.versionfield.VersionFieldPlugin;

/**
 * Runs one Elasticsearch node: {@code EngineMain HOME [setting=value ...]}.
 *
 * <p>HOME is a folder of this run alone and holds all that the node writes. When the node answers, one line goes to standard output:
 * {@code ready URI VERSION}. The node lives as long as standard input stays open, so it cannot outlive the process that started it,
 * whatever ends that one. The word {@code exit} on standard input ends it with an orderly JVM exit, which a start-up class archive
 * needs; the end of input deletes HOME and ends it at once. The log goes to standard error.
 */
public final class EngineMain {
    private static final List<Class<? extends Plugin>> PLUGINS = List.of(
            Netty4Plugin.class,
            XPackPlugin.class,
            EsqlCorePlugin.class,
            EsqlPlugin.class,
            KqlPlugin.class,
            VersionFieldPlugin.class,
            PainlessPlugin.class,
            MustachePlugin.class,
            ProcessorsPlugin.class,
            MappersPlugin.class,
            AggregationsPlugin.class,
            ApiPlugin.class,
            EphemeralPlugin.class);

    private EngineMain() {}

    public static void main(String[] args) {
        FatalErrors.haltOn();
        Path home = Path.of(args[0]);
        Lifeline lifeline = Lifeline.on(System.in, home);
        try {
            ScrapewatchNode node = start(home, List.of(args).subList(1, args.length));
            System.out.println("ready " + uri(node) + " " + Build.current().version());
            System.out.flush();
        } catch (Exception e) {
            e.printStackTrace();
            System.err.flush();
            Runtime.getRuntime().halt(FatalErrors.EXIT_CODE);
        }
        lifeline.await();
    }

    private static ScrapewatchNode start(Path home, List<String> overrides) throws Exception {
        LogConfigurator.configureESLogging();
        Path config = Files.createDirectories(home.resolve("config"));
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(home, overrides), Map.of(), config, () -> "scrapewatch");
        ScrapewatchNode node = new ScrapewatchNode(environment, PLUGINS);
        node.start();
        return node;
    }

    private static Settings settings(Path home, List<String> overrides) throws IOException {
        Settings.Builder settings = Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", Files.createDirectories(home.resolve("data")).toString())
                .put("path.logs", Files.createDirectories(home.resolve("logs")).toString())
                .put("cluster.name", "scrapewatch")
                .put("node.name", "scrapewatch")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", 0)
                .put("transport.port", 0)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("xpack.license.self_generated.type", "trial")
                .put("action.destructive_requires_name", false)
                .put("gateway.write_dangling_indices_info", false)
                // Many indices come at once, and the first must not wait until the last has come.
                .put("cluster.routing.allocation.type", "balanced")
                .put("cluster.routing.allocation.node_initial_primaries_recoveries", 64);
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a setting is key=value, not '" + override + "'");
            }
            settings.put(override.substring(0, equals), override.substring(equals + 1));
        }
        return settings.build();
    }

    private static String uri(ScrapewatchNode node) {
        TransportAddress address = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress();
        return "http://" + address.getAddress() + ":" + address.getPort();
    }
}
