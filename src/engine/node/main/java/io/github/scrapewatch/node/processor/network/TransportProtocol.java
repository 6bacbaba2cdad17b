package io.github.scrapewatch.node.processor.network;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Protocols on top of IP, by their IANA number. */
final class TransportProtocol {
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ICMP_V6 = 58;
    private static final int SCTP = 132;
    private static final int NUMBERS = 255;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("icmp", ICMP),
            Map.entry("igmp", 2),
            Map.entry("tcp", TCP),
            Map.entry("udp", UDP),
            Map.entry("gre", 47),
            Map.entry("icmpv6", ICMP_V6),
            Map.entry("ipv6-icmp", ICMP_V6),
            Map.entry("eigrp", 88),
            Map.entry("ospf", 89),
            Map.entry("pim", 103),
            Map.entry("sctp", SCTP));

    private static final Map<Integer, Integer> ICMP_ANSWERS = bothWays(Map.of(8, 0, 10, 9, 13, 14, 15, 16, 17, 18));
    private static final Map<Integer, Integer> ICMP_V6_ANSWERS =
            bothWays(Map.of(128, 129, 130, 131, 133, 134, 135, 136, 139, 140, 144, 145));

    private TransportProtocol() {}

    private static Map<Integer, Integer> bothWays(Map<Integer, Integer> answers) {
        Map<Integer, Integer> both = new HashMap<>(answers);
        answers.forEach((request, reply) -> both.put(reply, request));
        return Map.copyOf(both);
    }

    /** Takes a number or a name, and a number as text. */
    static int number(Object protocol) {
        if (protocol instanceof Number number) {
            return checked(number.intValue());
        }
        if (!(protocol instanceof String text)) {
            throw new IllegalArgumentException(
                    "could not convert value of type [" + protocol.getClass().getName() + "] to transport protocol");
        }
        Integer named = NAMES.get(text.toLowerCase(Locale.ROOT));
        return named == null ? parsed(text) : named;
    }

    private static int parsed(String text) {
        try {
            return checked(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("could not convert string [" + text + "] to transport protocol");
        }
    }

    private static int checked(int number) {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("invalid transport protocol number [" + number + "]");
        }
        return number;
    }

    static boolean hasPorts(int protocol) {
        return protocol == TCP || protocol == UDP || protocol == SCTP;
    }

    static boolean isIcmp(int protocol) {
        return protocol == ICMP || protocol == ICMP_V6;
    }

    /** The type of message that answers this one, or that this one answers; null where there is none. */
    static Integer icmpAnswer(int protocol, int type) {
        return (protocol == ICMP ? ICMP_ANSWERS : ICMP_V6_ANSWERS).get(type);
    }
}
