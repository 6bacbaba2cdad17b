package io.github.scrapewatch.node.processor.network.geo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The values of a database in MaxMind's format: each begins with a byte that holds its type and its size. */
final class MmdbValues {
    private static final int TEXT = 2;
    private static final int DOUBLE = 3;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int ARRAY = 11;
    private static final int BOOLEAN = 14;
    private static final int GREATEST_SIZE_IN_CONTROL_BYTE = 28;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    void write(Object value) {
        if (value instanceof String text) {
            writeBytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Double number) {
            writeBytes(
                    DOUBLE, ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
        } else if (value instanceof Integer number) {
            writeBytes(
                    UINT16,
                    ByteBuffer.allocate(Short.BYTES)
                            .putShort(number.shortValue())
                            .array());
        } else if (value instanceof Long number) {
            writeBytes(
                    UINT32,
                    ByteBuffer.allocate(Integer.BYTES).putInt(number.intValue()).array());
        } else if (value instanceof Boolean flag) {
            writeControl(BOOLEAN, flag ? 1 : 0);
        } else if (value instanceof List<?> list) {
            writeControl(ARRAY, list.size());
            list.forEach(this::write);
        } else if (value instanceof Map<?, ?> map) {
            writeControl(MAP, map.size());
            map.forEach((key, element) -> {
                write(key);
                write(element);
            });
        } else {
            throw new IllegalArgumentException("cannot write " + value);
        }
    }

    private void writeBytes(int type, byte[] bytes) {
        writeControl(type, bytes.length);
        out.writeBytes(bytes);
    }

    private void writeControl(int type, int size) {
        boolean large = size > GREATEST_SIZE_IN_CONTROL_BYTE;
        int sizeBits = large ? GREATEST_SIZE_IN_CONTROL_BYTE + 1 : size;
        if (type > MAP) {
            out.write(sizeBits);
            out.write(type - MAP);
        } else {
            out.write(type << 5 | sizeBits);
        }
        if (large) {
            out.write(size - GREATEST_SIZE_IN_CONTROL_BYTE - 1);
        }
    }
}
