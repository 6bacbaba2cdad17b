package org.elasticsearch.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.elasticsearch.Build;
import org.elasticsearch.action.admin.cluster.node.info.PluginsAndModules;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.plugins.spi.SPIClassIterator;

/**
 * Plugins that are ordinary classes on the class path. It stands in this package because what Elasticsearch offers for the purpose
 * is package-private; on a class path without modules that is allowed.
 */
public final class ClasspathPlugins extends PluginsService {
    private final List<LoadedPlugin> loaded;
    private final PluginsAndModules info;

    public ClasspathPlugins(Settings settings, Path configDir, List<Class<? extends Plugin>> classes) {
        super(settings, configDir, new PluginsLoader(Set.of(), Set.of(), Map.of()));
        List<LoadedPlugin> plugins = new ArrayList<>();
        List<PluginDescriptor> descriptors = new ArrayList<>();
        for (Class<? extends Plugin> type : classes) {
            PluginDescriptor descriptor = descriptor(type);
            descriptors.add(descriptor);
            plugins.add(new LoadedPlugin(descriptor, loadPlugin(type, settings, configDir), type.getClassLoader()));
        }
        loadExtensions(plugins);
        this.loaded = List.copyOf(plugins);
        this.info = new PluginsAndModules(List.of(), descriptors);
    }

    private static PluginDescriptor descriptor(Class<? extends Plugin> type) {
        return new PluginDescriptor(
                type.getName(),
                "on the class path",
                Build.current().version(),
                Build.current().version(),
                Integer.toString(Runtime.version().feature()),
                type.getName(),
                null,
                List.of(),
                false,
                false,
                false,
                false);
    }

    @Override
    public PluginsAndModules info() {
        return info;
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        // The base class asks for plugins while it is being constructed.
        return loaded == null ? List.of() : loaded;
    }

    @Override
    public <T> List<? extends T> loadServiceProviders(Class<T> service) {
        // One class loader for all: asking each plugin, as the base class does, would find every provider once per
        // plugin.
        List<T> providers = new ArrayList<>();
        SPIClassIterator.get(service, getClass().getClassLoader())
                .forEachRemaining(type -> providers.add(createExtension(type, service, ownerOf(type))));
        return List.copyOf(providers);
    }

    /** A provider may take its plugin as the only argument of its constructor; all others do not care whose they are. */
    private Plugin ownerOf(Class<?> provider) {
        return plugins().stream()
                .map(LoadedPlugin::instance)
                .filter(plugin -> Stream.of(provider.getConstructors())
                        .anyMatch(made -> List.of(made.getParameterTypes()).equals(List.of(plugin.getClass()))))
                .findFirst()
                .orElseGet(() -> plugins().get(0).instance());
    }
}
