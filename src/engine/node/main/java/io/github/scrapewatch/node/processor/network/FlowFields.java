package io.github.scrapewatch.node.processor.network;

import io.github.scrapewatch.node.processor.step.Options;
import org.elasticsearch.common.network.InetAddresses;
import org.elasticsearch.ingest.IngestDocument;

/** The fields that a flow is read from. */
record FlowFields(
        String sourceIp,
        String sourcePort,
        String destinationIp,
        String destinationPort,
        String ianaNumber,
        String transport,
        String icmpType,
        String icmpCode,
        boolean ignoreMissing) {
    private static final int GREATEST_PORT = 65535;

    static FlowFields from(Options options, boolean ignoreMissing) {
        return new FlowFields(
                options.text("source_ip", "source.ip"),
                options.text("source_port", "source.port"),
                options.text("destination_ip", "destination.ip"),
                options.text("destination_port", "destination.port"),
                options.text("iana_number", "network.iana_number"),
                options.text("transport", "network.transport"),
                options.text("icmp_type", "icmp.type"),
                options.text("icmp_code", "icmp.code"),
                ignoreMissing);
    }

    /** Null for a document without addresses or protocol, if that is to be ignored. */
    Flow read(IngestDocument document) {
        String source = document.getFieldValue(sourceIp, String.class, ignoreMissing);
        String destination = document.getFieldValue(destinationIp, String.class, ignoreMissing);
        if (source == null || destination == null) {
            return null;
        }
        Flow.Ends addresses = new Flow.Ends(InetAddresses.forString(source), InetAddresses.forString(destination));
        Object protocol = document.getFieldValue(ianaNumber, Object.class, true);
        if (protocol == null) {
            protocol = document.getFieldValue(transport, Object.class, ignoreMissing);
        }
        return protocol == null ? null : flow(document, addresses, TransportProtocol.number(protocol));
    }

    private Flow flow(IngestDocument document, Flow.Ends addresses, int protocol) {
        if (TransportProtocol.hasPorts(protocol)) {
            return Flow.between(
                    addresses,
                    protocol,
                    port(document, sourcePort, "source port"),
                    port(document, destinationPort, "destination port"));
        }
        if (TransportProtocol.isIcmp(protocol)) {
            int type = number(document.getFieldValue(icmpType, Object.class, true), "icmp type");
            int code = number(document.getFieldValue(icmpCode, Object.class, true), "icmp code");
            return Flow.icmp(addresses, protocol, type, code);
        }
        return Flow.withoutPorts(addresses, protocol);
    }

    private int port(IngestDocument document, String field, String what) {
        Object value = document.getFieldValue(field, Object.class, ignoreMissing);
        int port = number(value, what);
        if (port < 1 || port > GREATEST_PORT) {
            throw new IllegalArgumentException("invalid " + what + " [" + value + "]");
        }
        return port;
    }

    private static int number(Object value, String what) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number) {
            return number.intValue();
        }
        try {
            return Integer.parseInt(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("unable to parse " + what + " [" + value + "]");
        }
    }
}
