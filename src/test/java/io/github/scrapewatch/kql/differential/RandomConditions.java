package io.github.scrapewatch.kql.differential;

import io.github.scrapewatch.kql.FieldName;
import io.github.scrapewatch.kql.Kql;
import io.github.scrapewatch.kql.Span;
import io.github.scrapewatch.kql.Value;
import java.util.List;
import java.util.Random;

/** Conditions that some documents of the data set satisfy. */
final class RandomConditions {
    private static final List<String> WORDS = List.of(
            "user.name=alice",
            "user.name=bob",
            "user.role=admin",
            "user.role=reader",
            "action=login",
            "action=page-viewed",
            "action=space-exported",
            "odd=rock and roll",
            "odd=a*b",
            "odd=curl:8",
            "odd=<a>{b}",
            "odd=say \"hi\"",
            "odd=back\\slash",
            "odd=tab\there",
            "low=MIXED",
            "low=TRUE",
            "path=/rest/api",
            "message=failed login",
            "message=login",
            "message=viewed",
            "message=two\nlines",
            "note=sure",
            "note=or not",
            "status=200",
            "status=404",
            "status=-5",
            "took=0.5",
            "source.ip=192.0.2.1",
            "source.ip=192.0.2.0/24",
            "source.ip=2001:db8::1",
            "@timestamp=2026-01-01",
            "@timestamp=2026-01-02T06:00:00Z",
            "labels.team=blue",
            "dataset=confluence.audit",
            "code=A 1",
            "only=x",
            "no.such=x",
            "user.*=alice",
            "user.r*=admin");
    private static final List<String> WILDCARDS = List.of(
            "user.name=al*",
            "user.name=*l*",
            "user.*=a*",
            "action=page-*",
            "action=*exported",
            "odd=a*",
            "odd=*:*",
            "odd=* *",
            "low=MI*",
            "path=/rest/*",
            "path=*limit*",
            "message=log*",
            "message=*ewed",
            "note=s*re",
            "labels.team=b*",
            "dataset=confluence.*",
            "code=A*",
            "no.such=x*",
            "user.role=*",
            "status=*",
            "source.ip=*",
            "@timestamp=*",
            "message=*",
            "only=*",
            "labels.tier=*",
            "took=*");
    private static final List<String> BOUNDS = List.of(
            "status=200",
            "status=302",
            "took=0.5",
            "took=-2",
            "source.ip=192.0.2.200",
            "source.ip=203.0.113.0",
            "@timestamp=2026-01-02",
            "@timestamp=2026-01-01T12:00:00Z",
            "@timestamp=2026-01-01||+1M/M",
            "odd=b",
            "user.name=b",
            "ingested=2026-01-02T06:00:01.5Z",
            "no.such=1");
    private static final List<String> NESTED =
            List.of("kind=page", "kind=blog", "size=20", "size=50", "text=quick dog");

    private final Random random;

    RandomConditions(Random random) {
        this.random = random;
    }

    Kql next() {
        return switch (random.nextInt(8)) {
            case 0 -> condition(WILDCARDS, this::wildcard);
            case 1 -> condition(BOUNDS, this::range);
            case 2 -> new Kql.Nested(FieldName.of("items"), nested(), Span.NONE);
            case 3 -> condition(WILDCARDS, this::wildcard);
            default -> condition(WORDS, this::exact);
        };
    }

    private Kql nested() {
        Kql one = condition(NESTED, this::exact);
        return random.nextBoolean()
                ? one
                : Kql.and(List.of(
                        one, random.nextBoolean() ? Kql.not(condition(NESTED, this::exact)) : range("size", "10")));
    }

    private interface Condition {
        Kql on(String field, String value);
    }

    private Kql condition(List<String> choices, Condition condition) {
        String choice = choices.get(random.nextInt(choices.size()));
        int equals = choice.indexOf('=');
        return condition.on(choice.substring(0, equals), choice.substring(equals + 1));
    }

    private Kql exact(String field, String text) {
        return Kql.match(field, random.nextBoolean() ? Value.phrase(text) : Value.word(text));
    }

    private Kql wildcard(String field, String text) {
        return Kql.match(field, Value.wildcard(text));
    }

    private Kql range(String field, String text) {
        Kql.Comparison[] comparisons = Kql.Comparison.values();
        Value bound = random.nextBoolean() ? Value.phrase(text) : Value.word(text);
        return Kql.range(field, comparisons[random.nextInt(comparisons.length)], bound);
    }
}
