package io.github.scrapewatch.node.processor.document;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.elasticsearch.common.network.InetAddresses;

/** The types that {@code convert} knows. */
enum ConvertType {
    INTEGER {
        @Override
        Object convert(Object value) {
            return number(value, text -> isHexadecimal(text) ? Integer.decode(text) : Integer.valueOf(text));
        }
    },
    LONG {
        @Override
        Object convert(Object value) {
            return number(value, text -> isHexadecimal(text) ? Long.decode(text) : Long.valueOf(text));
        }
    },
    DOUBLE {
        @Override
        Object convert(Object value) {
            return number(value, Double::valueOf);
        }
    },
    FLOAT {
        @Override
        Object convert(Object value) {
            return number(value, Float::valueOf);
        }
    },
    BOOLEAN {
        @Override
        Object convert(Object value) {
            return switch (value.toString().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default ->
                    throw new IllegalArgumentException(
                            "[" + value + "] is not a boolean value, cannot convert to boolean");
            };
        }
    },
    IP {
        @Override
        Object convert(Object value) {
            if (value instanceof String text && InetAddresses.isInetAddress(text)) {
                return text;
            }
            throw new IllegalArgumentException("[" + value + "] is not a valid ipv4/ipv6 address");
        }
    },
    STRING {
        @Override
        Object convert(Object value) {
            return value.toString();
        }
    },
    AUTO {
        @Override
        Object convert(Object value) {
            if (!(value instanceof String)) {
                return value;
            }
            return Stream.of(BOOLEAN, INTEGER, LONG, FLOAT)
                    .flatMap(type -> type.attempt(value).stream())
                    .findFirst()
                    .orElse(value);
        }
    };

    abstract Object convert(Object value);

    Optional<Object> attempt(Object value) {
        try {
            return Optional.of(convert(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Object number(Object value, Function<String, Number> reader) {
        try {
            return reader.apply(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("unable to convert [" + value + "] to " + this, e);
        }
    }

    private static boolean isHexadecimal(String text) {
        return text.startsWith("0x") || text.startsWith("-0x");
    }

    static Optional<ConvertType> named(String name) {
        return Stream.of(values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
