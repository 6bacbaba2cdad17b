package io.github.scrapewatch.node.processor.network;

import static java.util.Map.entry;

import io.github.scrapewatch.node.processor.fingerprint.Fingerprint;
import io.github.scrapewatch.node.processor.network.agent.UserAgent;
import io.github.scrapewatch.node.processor.network.geo.GeoDatabases;
import io.github.scrapewatch.node.processor.network.geo.GeoIp;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.Map;
import org.elasticsearch.common.settings.Setting;
import org.elasticsearch.ingest.Processor;

/** All processors of this package and the packages below it, by type. */
public final class NetworkProcessors {
    /** The folder with the databases of {@code geoip} and {@code ip_location}. */
    public static final Setting<String> GEOIP_DIRECTORY =
            Setting.simpleString("scrapewatch.geoip.directory", Setting.Property.NodeScope);

    private NetworkProcessors() {}

    public static Map<String, Processor.Factory> all(Processor.Parameters parameters) {
        GeoDatabases databases = GeoDatabases.in(GEOIP_DIRECTORY.get(parameters.env.settings()));
        return Map.ofEntries(
                entry(CommunityId.TYPE, Step.factory(CommunityId.TYPE, CommunityId::from)),
                entry(Fingerprint.TYPE, Step.factory(Fingerprint.TYPE, Fingerprint::from)),
                entry(GeoIp.GEOIP, Step.factory(GeoIp.GEOIP, options -> GeoIp.from(options, databases))),
                entry(GeoIp.IP_LOCATION, Step.factory(GeoIp.IP_LOCATION, options -> GeoIp.from(options, databases))),
                entry(
                        NetworkDirection.TYPE,
                        Step.factory(
                                NetworkDirection.TYPE,
                                options -> NetworkDirection.from(options, parameters.scriptService))),
                entry(RegisteredDomain.TYPE, Step.factory(RegisteredDomain.TYPE, RegisteredDomain::from)),
                entry(UriParts.TYPE, Step.factory(UriParts.TYPE, UriParts::from)),
                entry(UserAgent.TYPE, Step.factory(UserAgent.TYPE, UserAgent::from)));
    }
}
