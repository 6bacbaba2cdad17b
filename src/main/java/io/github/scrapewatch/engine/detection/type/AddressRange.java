package io.github.scrapewatch.engine.detection.type;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code 10.0.0.1-10.0.0.9} or {@code 10.0.0.0/8}, of one family of addresses. */
record AddressRange(int bytes, BigInteger first, BigInteger last) {
    /** Anything else would be asked of a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static AddressRange of(String text) {
        int dash = text.indexOf('-');
        if (dash > 0) {
            byte[] first = required(text, text.substring(0, dash));
            byte[] last = required(text, text.substring(dash + 1));
            return new AddressRange(first.length, new BigInteger(1, first), new BigInteger(1, last));
        }
        int slash = text.indexOf('/');
        byte[] address = required(text, slash < 0 ? text : text.substring(0, slash));
        int bits = slash < 0
                ? address.length * 8
                : Integer.parseInt(text.substring(slash + 1).strip());
        BigInteger size = BigInteger.ONE.shiftLeft(address.length * 8 - bits);
        BigInteger first = new BigInteger(1, address).divide(size).multiply(size);
        return new AddressRange(address.length, first, first.add(size).subtract(BigInteger.ONE));
    }

    boolean contains(String address) {
        return parsed(address)
                .filter(it -> it.length == bytes)
                .map(it -> new BigInteger(1, it))
                .filter(it -> it.compareTo(first) >= 0 && it.compareTo(last) <= 0)
                .isPresent();
    }

    private static byte[] required(String range, String address) {
        return parsed(address)
                .orElseThrow(() -> new IllegalArgumentException("'" + range
                        + "' in a value list is no range of addresses: say 10.0.0.1-10.0.0.9 or 10.0.0.0/8"));
    }

    private static Optional<byte[]> parsed(String address) {
        String literal = address.strip();
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
