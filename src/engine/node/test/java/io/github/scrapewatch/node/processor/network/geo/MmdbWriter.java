package io.github.scrapewatch.node.processor.network.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a database in MaxMind's format: a binary tree over the bits of an address, then the records, then a description. IPv4 is in
 * the first 32 bits behind 96 zeros. Ranges must not overlap.
 */
final class MmdbWriter {
    private static final byte[] DESCRIPTION_FOLLOWS =
            "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SEPARATOR = 16;
    private static final int IPV4_DEPTH = 96;

    private final String type;
    private final Node root = new Node();
    private final MmdbValues records = new MmdbValues();

    MmdbWriter(String type) {
        this.type = type;
    }

    /** A node's two branches lead to another node, to a record (its offset) or nowhere (null). */
    private static final class Node {
        private final Object[] branches = new Object[2];
    }

    MmdbWriter put(String range, Map<String, Object> data) throws UnknownHostException {
        String[] parts = range.split("/");
        byte[] address = InetAddress.getByName(parts[0]).getAddress();
        int depth = Integer.parseInt(parts[1]) + (address.length == 4 ? IPV4_DEPTH : 0);
        Node node = root;
        for (int bit = 0; bit < depth - 1; bit++) {
            int branch = bit(address, bit);
            if (node.branches[branch] == null) {
                node.branches[branch] = new Node();
            }
            node = (Node) node.branches[branch];
        }
        node.branches[bit(address, depth - 1)] = records.size();
        records.write(data);
        return this;
    }

    private static int bit(byte[] address, int position) {
        int within = address.length == 4 ? position - IPV4_DEPTH : position;
        return within < 0 ? 0 : address[within / 8] >> (7 - within % 8) & 1;
    }

    void write(Path file) throws IOException {
        List<Node> nodes = nodes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Node node : nodes) {
            for (Object branch : node.branches) {
                writeBranch(out, branch, nodes);
            }
        }
        out.write(new byte[SEPARATOR]);
        out.write(records.bytes());
        out.write(DESCRIPTION_FOLLOWS);
        MmdbValues description = new MmdbValues();
        description.write(Map.of(
                "node_count", (long) nodes.size(),
                "record_size", 24,
                "ip_version", 6,
                "database_type", type,
                "binary_format_major_version", 2,
                "binary_format_minor_version", 0,
                "build_epoch", 0L));
        out.write(description.bytes());
        Files.write(file, out.toByteArray());
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(root));
        for (int i = 0; i < nodes.size(); i++) {
            for (Object branch : nodes.get(i).branches) {
                if (branch instanceof Node node) {
                    nodes.add(node);
                }
            }
        }
        return nodes;
    }

    private static void writeBranch(ByteArrayOutputStream out, Object branch, List<Node> nodes) {
        int value = nodes.size();
        if (branch instanceof Node node) {
            value = nodes.indexOf(node);
        } else if (branch instanceof Integer offset) {
            value = nodes.size() + SEPARATOR + offset;
        }
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }
}
