package io.github.scrapewatch.node.script.api;

import java.net.InetAddress;
import java.util.Arrays;
import org.elasticsearch.common.network.CIDRUtils;
import org.elasticsearch.common.network.InetAddresses;
import org.elasticsearch.core.Tuple;

/** A block of addresses: {@code new CIDR('192.0.2.0/24').contains(ctx.source.ip)}. Scripts know it by its simple name. */
public final class CIDR {
    private final byte[] lower;
    private final byte[] upper;

    /** Takes a single address as the block of that address alone. */
    public CIDR(String block) {
        if (block.contains("/")) {
            Tuple<byte[], byte[]> range = CIDRUtils.getLowerUpper(InetAddresses.parseCidr(block));
            lower = range.v1();
            upper = range.v2();
        } else {
            lower = InetAddresses.forString(block).getAddress();
            upper = lower;
        }
    }

    public boolean contains(String address) {
        if (address == null || address.isEmpty()) {
            return false;
        }
        InetAddress parsed = InetAddresses.forString(address);
        byte[] bytes = parsed.getAddress();
        // An IPv4 block holds no IPv6 address and the other way round.
        return bytes.length == lower.length
                && Arrays.compareUnsigned(lower, bytes) <= 0
                && Arrays.compareUnsigned(bytes, upper) <= 0;
    }
}
