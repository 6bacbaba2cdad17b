package io.github.scrapewatch.kql.differential;

import java.util.List;
import java.util.Map;

/** One query per line. */
final class HandWritten {
    /** The engine reads these as Kibana does. */
    static final List<String> AGREEING = """
            user.name: alice
            user.name:alice
            "user.name": alice
            user.name : "alice"
            user.name: ALICE
            user.name: al
            user.name: al*
            user.name: *l*
            user.name: *
            user.name: **
            user.name: "al*"
            user.name: al\\*
            user.name: svc \\(bot\\)
            user.name: "svc (bot)"
            user.name: svc*bot\\)
            user.name: \u00dcnal
            user.name: \\u00dcnal
            user.n*: alice
            user.*: admin
            user.*: *
            user.*: a*
            *.name: bob
            us*: reader
            not user.name: alice
            NOT user.name: alice
            not user.name: *
            not (not user.name: alice)
            user.name: alice and user.name: bob
            user.name: alice AND NOT action: login
            user.name: alice or user.name: bob or user.name: carol
            user.name: alice and user.role: admin and ok: true
            (user.name: alice or user.name: bob) and action: login
            user.name: alice and (action: login or status: 404)
            not (user.name: alice or user.name: bob)
            not (user.name: alice and not (action: login))
            ((user.name: alice))
            action: page-viewed
            action: page-*
            action: *-exported
            action: "page-viewed" and user.name: *
            odd: "a*b"
            odd: a\\*b
            odd: a*b
            odd: a?b
            odd: a?b*
            "user.*": alice
            odd: a b
            odd: "a b"
            odd: rock \\and roll
            odd: rock \\AND roll
            odd: "rock and roll"
            odd: curl\\:8
            odd: "curl:8"
            odd: curl*
            odd: \\<a\\>\\{b\\}
            odd: "<a>{b}"
            odd: back\\\\slash
            odd: "back\\\\slash"
            odd: "back\\slash"
            odd: back\\\\*
            odd: say \\"hi\\"
            odd: "say \\"hi\\""
            odd: tab\\there
            odd: "tab\\there"
            odd: \u00fcber
            odd: true
            odd: "true"
            odd: "null"
            odd: ""
            odd: "cannot find"
            odd: cannot
            odd > b
            odd <= "a b"
            low: mixed
            low: MIXED
            low: "MiXed"
            low: MIX*
            low: \u00fcber
            low: true
            path: /rest/api
            path: /rest/api*
            path: */api/*
            path: *limit=*
            path: "/rest/api/content?limit=1"
            path: *&all=*
            path: *.action*
            path: C\\:\\\\*
            message: login
            message: failed login
            message: login failed
            message: "failed login"
            message: "login failed"
            message: fail*
            message: *iled
            message: fail* twice
            message: FAILED
            message: "FAILED LOGIN"
            message: "not found"
            message: *
            message: rock \\and roll
            message: "say \\"hi\\""
            message: true
            message: "null"
            message: ""
            message: exported\\: everything
            message: \u00fcber
            message.raw: page viewed
            message.raw: page*
            message*: login
            note: sure
            note: "but sure"
            note: su*
            note: exfiltration?
            note: a+b-c=d
            note: *
            status: 200
            status: "200"
            status: 200.0
            status: 0.5
            status: -5
            status: 20*
            status: abc
            status: *
            status > 200
            status >= 200
            status < 200
            status <= "200"
            status > 200 and status < 500
            status>=200 and status<=404
            status > -10
            status > abc
            status > *
            took: 0.5
            took > 0.5
            took >= -1.25 and took < 2
            ok: true
            ok: false
            ok: TRUE
            ok: "true"
            ok: yes
            not ok: true
            ok: *
            ok: t*
            source.ip: 192.0.2.1
            source.ip: "192.0.2.0/24"
            source.ip: 192.0.2.0/24
            source.ip: "2001:db8::1"
            source.ip: 2001\\:db8\\:\\:1
            source.ip: "2001:db8::/32"
            source.ip: 192.0.2.*
            source.ip: nowhere
            source.ip: *
            source.ip > 198.51.100.0
            source.ip >= "192.0.2.100" and source.ip <= "198.51.100.255"
            @timestamp: "2026-01-01"
            @timestamp: "2026-01-01T00:00:00Z"
            @timestamp: "2026-01-01T00:00:00.001Z"
            @timestamp: "2026-01"
            @timestamp: 2026
            @timestamp: "2026-01-01||+1d"
            @timestamp: "2026-01-01||/M"
            @timestamp: *
            @timestamp: 2026*
            @timestamp: yesterday
            @timestamp < "2026-01-02"
            @timestamp <= "2026-01-02"
            @timestamp > "2026-01-01"
            @timestamp >= "2026-01-01"
            @timestamp > "2026-01-01||+12h"
            @timestamp >= "2026-01-01||+1d/d" and @timestamp < "2026-02-01||/M"
            @timestamp < "2026-03-01T08:30:00+02:00"
            @timestamp <= "2026-03-01T08:30:00+02:00"
            @timestamp <= "2026-03-01T06:30:00"
            @timestamp > 1767225600000
            @timestamp: 1767225600000
            @timestamp < now
            @timestamp > now-1d/d
            ingested: "2026-01-02T06:00:01.123456789Z"
            ingested > "2026-01-02T06:00:01.123456788Z"
            ingested < "2026-02-01"
            labels.team: blue
            labels.team: "blue green"
            labels.team: bl*
            labels.team: *
            labels.none: *
            labels: blue
            labels.tier > 0
            dataset: confluence.access
            dataset: "confluence.audit"
            dataset: confluence.*
            dataset: *
            not dataset: confluence.audit
            code: A 1
            code: "A 1"
            code: A
            code: A*
            code: *
            only: x
            only: *
            not only: x
            items: { kind: page }
            items: { kind: page and size: 20 }
            items: { kind: page and size > 10 }
            items: { kind: page or kind: blog }
            items: { kind: page and not size: 1 }
            not items: { kind: page }
            items: { kind: * }
            items: { kind: p* }
            items: { text: quick }
            items: { text: "quick dog" }
            items: { text: quick dog and size < 10 }
            items:{kind:blog} or status: 201
            items: { nothing: x }
            no.such: x
            no.such: "x"
            no.such: x*
            no.such: *
            no.such > 5
            no.such.*: x
            no.such.*: *
            not no.such: x
            not no.such: *
            alice
            "failed login"
            failed login
            fail*
            200
            alice and login
            not alice
            true
            *: *
            *:*
            *
            not *: *
            *: alice
            status = 200
            """.lines().toList();

    static final Map<Difference, List<String>> DIFFERING = Map.ofEntries(
            Map.entry(
                    Difference.PRECEDENCE,
                    List.of(
                            "status: 200 and user.name: nobody or user.name: bob",
                            "user.name: bob or status: 200 and user.name: nobody and ok: true or action: login",
                            "not user.name: alice and user.name: nobody or action: login")),
            Map.entry(
                    Difference.VALUE_LIST,
                    List.of(
                            "user.name: (alice or bob)",
                            "user.name: (alice and bob)",
                            "user.name: (al* or \"svc (bot)\") and not action: (login or page-viewed)",
                            "user.name: (not alice)",
                            "message: (failed and login)",
                            "status: (200 or 404)")),
            Map.entry(Difference.NO_BREAK_SPACE, List.of("user.name:\u00a0alice")),
            Map.entry(Difference.STAR_IN_FIELD_NAME, List.of("user.\\*: alice")),
            Map.entry(Difference.NULL, List.of("odd: null", "message: null", "not user.name: null")),
            Map.entry(
                    Difference.OPERATOR_WITHOUT_SPACE,
                    List.of("not(user.name: alice)", "(user.name: alice)and(action: login)")),
            Map.entry(Difference.NOT_NOT, List.of("not not user.name: alice")),
            Map.entry(
                    Difference.NOT_IN_VALUE, List.of("odd: cannot find", "message: cannot find", "message: not found")),
            Map.entry(Difference.NESTED_WITHOUT_GROUP, List.of("items.kind: page", "items.size > 10")),
            Map.entry(Difference.QUESTION_MARK, List.of("path: *?*", "path: /wiki?*")),
            Map.entry(Difference.ESCAPED_STAR, List.of("odd: a\\*b*", "odd: \\**")),
            Map.entry(Difference.CONSTANT_KEYWORD, List.of("dataset: *audit", "dataset: *.access or dataset: c*t")));

    private HandWritten() {}
}
