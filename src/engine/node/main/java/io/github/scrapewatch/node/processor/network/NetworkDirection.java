package io.github.scrapewatch.node.processor.network;

import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.List;
import java.util.function.Function;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** The processor {@code network_direction}; {@code internalNetworks} is null for a document that does not name any. */
record NetworkDirection(
        String sourceIp,
        String destinationIp,
        String targetField,
        Function<IngestDocument, List<String>> internalNetworks,
        boolean ignoreMissing)
        implements Step {
    static final String TYPE = "network_direction";

    static NetworkDirection from(Options options, ScriptService scripts) {
        boolean ignoreMissing = options.flag("ignore_missing", true);
        return new NetworkDirection(
                options.text("source_ip", "source.ip"),
                options.text("destination_ip", "destination.ip"),
                options.text("target_field", "network.direction"),
                internalNetworks(options, scripts, ignoreMissing),
                ignoreMissing);
    }

    private static Function<IngestDocument, List<String>> internalNetworks(
            Options options, ScriptService scripts, boolean ignoreMissing) {
        List<String> networks = options.list("internal_networks");
        String field = options.text("internal_networks_field");
        if (networks == null && field == null) {
            throw options.refusal("internal_networks", "or [internal_networks_field] must be specified");
        }
        if (networks != null && field != null) {
            throw options.refusal(
                    "internal_networks", "and [internal_networks_field] cannot both be used in the same processor");
        }
        return networks == null ? inField(field, ignoreMissing) : rendered(options, networks, scripts);
    }

    @SuppressWarnings("unchecked")
    private static Function<IngestDocument, List<String>> inField(String field, boolean ignoreMissing) {
        return document -> document.getFieldValue(field, List.class, ignoreMissing);
    }

    private static Function<IngestDocument, List<String>> rendered(
            Options options, List<String> networks, ScriptService scripts) {
        List<TemplateScript.Factory> templates = networks.stream()
                .map(network -> options.template("internal_networks", network, scripts))
                .toList();
        return document -> templates.stream().map(document::renderTemplate).toList();
    }

    @Override
    public void apply(IngestDocument document) {
        String direction = direction(document);
        if (direction != null) {
            document.setFieldValue(targetField, direction);
        } else if (!ignoreMissing) {
            throw new IllegalArgumentException("unable to calculate network direction from document");
        }
    }

    private String direction(IngestDocument document) {
        List<String> networks = internalNetworks.apply(document);
        String source = document.getFieldValue(sourceIp, String.class, ignoreMissing);
        String destination = document.getFieldValue(destinationIp, String.class, ignoreMissing);
        if (networks == null || source == null || destination == null) {
            return null;
        }
        boolean fromInside = isInternal(source, networks);
        if (isInternal(destination, networks)) {
            return fromInside ? "internal" : "inbound";
        }
        return fromInside ? "outbound" : "external";
    }

    private static boolean isInternal(String ip, List<String> networks) {
        return networks.stream().anyMatch(network -> Networks.contains(network, ip));
    }
}
