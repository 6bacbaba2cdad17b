package io.github.scrapewatch.node.processor.network;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.elasticsearch.common.hash.MessageDigests;

/**
 * What the community id is made of, in the specification's order: the smaller end first, so that both directions of a conversation
 * have the same id.
 */
record Flow(Ends addresses, int protocol, byte[] ports) {
    record Ends(InetAddress source, InetAddress destination) {
        Ends reversed() {
            return new Ends(destination, source);
        }

        int order() {
            return Arrays.compareUnsigned(source.getAddress(), destination.getAddress());
        }
    }

    private static final String VERSION = "1:";

    static Flow between(Ends addresses, int protocol, int sourcePort, int destinationPort) {
        int order = addresses.order();
        if (order < 0 || (order == 0 && sourcePort < destinationPort)) {
            return new Flow(addresses, protocol, bytes(sourcePort, destinationPort));
        }
        return new Flow(addresses.reversed(), protocol, bytes(destinationPort, sourcePort));
    }

    /** The type stands for a port, and so does the type of the answer. What knows no answer goes one way only, with its code. */
    static Flow icmp(Ends addresses, int protocol, int type, int code) {
        Integer answer = TransportProtocol.icmpAnswer(protocol, type);
        if (answer == null) {
            return new Flow(addresses, protocol, bytes(type, code));
        }
        return between(addresses, protocol, type, answer);
    }

    static Flow withoutPorts(Ends addresses, int protocol) {
        return new Flow(addresses.order() < 0 ? addresses : addresses.reversed(), protocol, new byte[0]);
    }

    String communityId(int seed) {
        MessageDigest sha1 = MessageDigests.sha1();
        sha1.update(ByteBuffer.allocate(Short.BYTES).putShort((short) seed).array());
        sha1.update(addresses.source().getAddress());
        sha1.update(addresses.destination().getAddress());
        sha1.update(new byte[] {(byte) protocol, 0});
        sha1.update(ports);
        return VERSION + Base64.getEncoder().encodeToString(sha1.digest());
    }

    private static byte[] bytes(int first, int second) {
        return ByteBuffer.allocate(2 * Short.BYTES)
                .putShort((short) first)
                .putShort((short) second)
                .array();
    }
}
