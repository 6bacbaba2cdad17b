package io.github.scrapewatch.node.processor.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.elasticsearch.common.network.CIDRUtils;
import org.elasticsearch.common.network.InetAddresses;

/** The networks that {@code network_direction} knows by name; every other name is a range like {@code 192.0.2.0/24}. */
final class Networks {
    private static final String[] PRIVATE = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fd00::/8"};
    private static final String BROADCAST = "255.255.255.255";
    private static final List<String> NOT_PUBLIC = List.of(
            "private",
            "loopback",
            "unspecified",
            "link_local_unicast",
            "link_local_multicast",
            "interface_local_multicast");
    private static final List<String> NOT_UNICAST =
            List.of("unspecified", "loopback", "multicast", "link_local_unicast");

    private Networks() {}

    static boolean contains(String network, String ip) {
        InetAddress address = InetAddresses.forString(ip);
        return switch (network) {
            case "loopback" -> address.isLoopbackAddress();
            case "unicast", "global_unicast" -> !BROADCAST.equals(ip) && isNone(NOT_UNICAST, ip);
            case "multicast" -> address.isMulticastAddress();
            case "interface_local_multicast" -> isMulticast6(address, 0x01);
            case "link_local_unicast" -> address.isLinkLocalAddress();
            case "link_local_multicast" -> isMulticast6(address, 0x02) || isLocalMulticast4(ip, address);
            case "private" -> CIDRUtils.isInRange(ip, PRIVATE);
            case "public" -> isNone(NOT_PUBLIC, ip);
            case "unspecified" -> address.isAnyLocalAddress();
            default -> CIDRUtils.isInRange(ip, network);
        };
    }

    private static boolean isNone(List<String> networks, String ip) {
        return networks.stream().noneMatch(network -> contains(network, ip));
    }

    private static boolean isMulticast6(InetAddress address, int scope) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0x0f) == scope;
    }

    private static boolean isLocalMulticast4(String ip, InetAddress address) {
        return address instanceof Inet4Address && CIDRUtils.isInRange(ip, "224.0.0.0/24");
    }
}
