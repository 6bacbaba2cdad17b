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
            return value(record, random, pick(random, OTHER_TYPES));
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
            return replace(record, random, random.nextInt(4), pick(random, ODD));
        }
    },
    ODD_VALUE {
        @Override
        String of(String record, Random random) {
            return value(record, random, "\"" + pick(random, ODD_VALUES) + "\"");
        }
    },
    TEMPLATE {
        @Override
        String of(String record, Random random) {
            return replace(record, random, random.nextInt(10), pick(random, TEMPLATES));
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
    private static final List<String> OTHER_TYPES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "[]",
            "{}",
            "[null]",
            "[[1],{\"a\":2}]",
            "{\"\":1}",
            "{\".\":1}",
            "{\"a.b\":{\"c.\":1}}",
            "\"\"",
            "1e400",
            "-1e-400",
            "9223372036854775808",
            "-9223372036854775809",
            "0.1",
            "NaN",
            "1" + "0".repeat(400),
            "{\"id\":[],\"name\":{},\"type\":1}",
            "\"not what you think\"",
            "[\"a\",1,true,null,{}]");
    private static final List<String> ODD = List.of(
            "\\u0000",
            "\u0000",
            "\t",
            "\u001b[31m",
            "\\n",
            "\\r\\n",
            "\n",
            "\r",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "\\ud800",
            "\u202e",
            "\ud83d\ude00",
            "e\u0301",
            "%00",
            "%zz",
            "%u0041",
            "%",
            "\\",
            "\\x",
            "'",
            "\"\"",
            "<script>",
            "$(id)",
            "../../..",
            "a".repeat(5000));
    private static final List<String> ODD_VALUES = List.of(
            "",
            " ",
            "-",
            "0",
            "null",
            "1718000054007000000",
            "-62135596800001",
            "2024-13-45T99:99:99Z",
            "+999999999-01-01T00:00:00Z",
            "0000-00-00",
            "256.256.256.256",
            "::ffff:192.0.2.1%eth0",
            "[::1",
            "192.0.2.1:99999",
            "a@b@c",
            "http://[",
            "http://a:b@c:d/",
            "/rest/api/search?cql=%",
            "?&&==&",
            "/display/" + "x/".repeat(500),
            "a,".repeat(300),
            "\\\\",
            "*",
            ".",
            "a.b.c",
            "_id",
            "_index");
    private static final List<String> TEMPLATES = List.of(
            "{{",
            "}}",
            "{{{ctx}}}",
            "{{{_source}}}",
            "{{ctx.event.original}}",
            "{{{event.original}}}",
            "{{#a}}",
            "{{/a}}",
            "{{^a}}{{>b}}",
            "{{=<% %>=}}",
            "${x}",
            "%{IP:a}",
            "%{a}",
            "params.users");

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
