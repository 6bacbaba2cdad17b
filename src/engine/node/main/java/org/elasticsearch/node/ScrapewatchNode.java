package org.elasticsearch.node;

import java.util.List;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClasspathPlugins;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/**
 * An Elasticsearch node whose plugins come from the class path instead of a plugins folder. It stands in this package because the
 * constructor that allows it is package-private.
 */
public final class ScrapewatchNode extends Node {
    public ScrapewatchNode(Environment environment, List<Class<? extends Plugin>> plugins) {
        super(NodeConstruction.prepareConstruction(
                environment,
                null,
                new NodeServiceProvider() {
                    @Override
                    PluginsService newPluginService(Environment initial, PluginsLoader loader) {
                        return new ClasspathPlugins(initial.settings(), initial.configDir(), plugins);
                    }
                },
                true));
    }
}
