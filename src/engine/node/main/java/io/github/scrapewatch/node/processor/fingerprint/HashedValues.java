package io.github.scrapewatch.node.processor.fingerprint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the values of a document into a hash, each after a delimiter, containers in an order that does not depend on chance. */
record HashedValues(Hash hash) {
    private static final byte[] DELIMITER = {0};
    private static final byte[] TRUE = {1};
    private static final byte[] FALSE = {2};
    private static final int DATE_PARTS = 8;

    void add(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::add);
        } else if (value instanceof Set<?> set) {
            set.stream().sorted().forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> (String) entry.getKey()))
                    .forEach(this::addEntry);
        } else {
            hash.add(DELIMITER);
            hash.add(bytes(value));
        }
    }

    private void addEntry(Map.Entry<?, ?> entry) {
        add(entry.getKey());
        add(entry.getValue());
    }

    private static byte[] bytes(Object value) {
        if (value == null) {
            return new byte[0];
        } else if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        } else if (value instanceof byte[] bytes) {
            return bytes;
        } else if (value instanceof Boolean flag) {
            return flag ? TRUE : FALSE;
        } else if (value instanceof Number number) {
            return bytes(number);
        } else if (value instanceof ZonedDateTime time) {
            return bytes(time);
        } else if (value instanceof Date date) {
            return bytes((Number) date.getTime());
        }
        throw unknown(value);
    }

    private static byte[] bytes(Number number) {
        if (number instanceof Integer value) {
            return buffer(Integer.BYTES).putInt(value).array();
        } else if (number instanceof Long value) {
            return buffer(Long.BYTES).putLong(value).array();
        } else if (number instanceof Float value) {
            return buffer(Float.BYTES).putFloat(value).array();
        } else if (number instanceof Double value) {
            return buffer(Double.BYTES).putDouble(value).array();
        }
        throw unknown(number);
    }

    private static byte[] bytes(ZonedDateTime time) {
        return buffer(DATE_PARTS * Integer.BYTES)
                .putInt(time.getDayOfMonth())
                .putInt(time.getMonthValue())
                .putInt(time.getYear())
                .putInt(time.getHour())
                .putInt(time.getMinute())
                .putInt(time.getSecond())
                .putInt(time.getNano())
                .putInt(time.getOffset().getTotalSeconds())
                .array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static IllegalArgumentException unknown(Object value) {
        return new IllegalArgumentException(
                "cannot convert object of type [" + value.getClass().getName() + "] to bytes");
    }
}
