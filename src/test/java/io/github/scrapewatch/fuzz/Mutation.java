package io.github.scrapewatch.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways in which a raw record can go wrong. Each works on text, so that it can break JSON as well as lines. */
enum Mutation {
    CUT {
        @Override
        String of(String record, Random random) {
            return record.substring(0, random.nextInt(record.length() + 1));
        }
    },
    CUT_AT_THE_FRONT {
        @Override
        String of(String record, Random random) {
            return record.substring(random.nextInt(record.length() + 1));
        }
    },
    REMOVE_A_PIECE {
        @Override
        String of(String record, Random random) {
            return replace(record, random, random.nextInt(1, 40), "");
        }
    },
    REPEAT_A_PIECE {
        @Override
        String of(String record, Random random) {
            int from = random.nextInt(record.length() + 1);
            int to = Math.min(record.length(), from + random.nextInt(200));
            return record.substring(0, to) + record.substring(from);
        }
    },
    SWAP_CHARACTERS {
        @Override
        String of(String record, Random random) {
            StringBuilder text = new StringBuilder(record);
            for (int i = 0; i < random.nextInt(1, 12) && !text.isEmpty(); i++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\",:\\ -0aZ/?&%=+".charAt(random.nextInt(19)));
            }
            return text.toString();
        }
    },
    WRONG_TYPE {
        @Override
        String of(String record, Random random) {
            return value(record, random, pick(random, Oddities.TYPES));
        }
    },
    WRONG_ENCODING {
        @Override
        String of(String record, Random random) {
            byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < random.nextInt(1, 8) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128, 256);
            }
            return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
    },
    ODD_CHARACTERS {
        @Override
        String of(String record, Random random) {
            return replace(record, random, random.nextInt(4), pick(random, Oddities.CHARACTERS));
        }
    },
    ODD_VALUE {
        @Override
        String of(String record, Random random) {
            return value(record, random, "\"" + pick(random, Oddities.VALUES) + "\"");
        }
    },
    TEMPLATE {
        @Override
        String of(String record, Random random) {
            return replace(record, random, random.nextInt(10), pick(random, Oddities.TEMPLATES));
        }
    },
    DUPLICATE_KEYS {
        @Override
        String of(String record, Random random) {
            List<String> pairs =
                    PAIR.matcher(record).results().map(it -> it.group()).toList();
            return pairs.isEmpty()
                    ? record + record
                    : record.replaceFirst("\\{", Matcher.quoteReplacement("{" + pick(random, pairs) + ","));
        }
    },
    DEEP_NESTING {
        @Override
        String of(String record, Random random) {
            int depth = random.nextInt(1, random.nextInt(10) == 0 ? 20_000 : 300);
            return random.nextBoolean()
                    ? value(record, random, "[".repeat(depth) + "]".repeat(depth))
                    : value(record, random, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
        }
    },
    NEST_THE_RECORD {
        @Override
        String of(String record, Random random) {
            return value(record, random, record);
        }
    },
    LONG_LIST {
        @Override
        String of(String record, Random random) {
            String element = pick(
                    random, List.of("1", "\"a\"", "{\"name\":\"a\",\"type\":\"Page\",\"id\":\"1\"}", "null", "[]"));
            return value(
                    record,
                    random,
                    Stream.generate(() -> element)
                            .limit(random.nextInt(1, 3000))
                            .collect(Collectors.joining(",", "[", "]")));
        }
    },
    MANY_KEYS {
        @Override
        String of(String record, Random random) {
            return value(
                    record,
                    random,
                    IntStream.range(0, random.nextInt(1, 2000))
                            .mapToObj(i -> "\"k" + i + (random.nextInt(5) == 0 ? "." + i : "") + "\":" + i)
                            .collect(Collectors.joining(",", "{", "}")));
        }
    };

    private static final Pattern VALUE =
            Pattern.compile("(?<=:)(?:\"(?:[^\"\\\\]|\\\\.){0,200}+\"|-?\\d+|true|false|null|\\[\\])");
    private static final Pattern PAIR = Pattern.compile("\"\\w{1,40}\":(?:\"[^\"\\\\]{0,200}\"|-?\\d+)");
    private static final Pattern WORD = Pattern.compile("[^ \"]+");

    abstract String of(String record, Random random);

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String replace(String record, Random random, int length, String by) {
        int from = random.nextInt(record.length() + 1);
        return record.substring(0, from) + by + record.substring(Math.min(record.length(), from + length));
    }

    /** Another value in the place of one: of JSON where there is some, of a word in a line. */
    static String value(String record, Random random, String by) {
        Pattern pattern = record.startsWith("{") ? VALUE : WORD;
        List<int[]> places = pattern.matcher(record)
                .results()
                .map(it -> new int[] {it.start(), it.end()})
                .toList();
        if (places.isEmpty()) {
            return record + by;
        }
        int[] place = pick(random, places);
        return record.substring(0, place[0]) + by + record.substring(place[1]);
    }
}
