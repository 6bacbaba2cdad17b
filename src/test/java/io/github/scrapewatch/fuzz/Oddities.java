package io.github.scrapewatch.fuzz;

import java.util.List;

/** What sources and attackers put where something else is expected; one on each line, with Java's escapes. */
final class Oddities {
    /** In the place of a JSON value. */
    static final List<String> TYPES = lines("""
            null
            true
            0
            -1
            []
            {}
            [null]
            [[1],{"a":2}]
            {"":1}
            {".":1}
            {"a.b":{"c.":1}}
            ""
            1e400
            -1e-400
            9223372036854775808
            -9223372036854775809
            123456789012345678901234567890123456789012345678901234567890
            0.1
            NaN
            {"id":[],"name":{},"type":1}
            "not what you think"
            ["a",1,true,null,{}]
            """);

    /** Anywhere in a record. */
    static final List<String> CHARACTERS = lines("""
            \\\\u0000
            \\0
            \\t
            \\33[31m
            \\\\n
            \\\\r\\\\n
            \\n
            \\r
            \u2028
            \ufeff
            \ufffd
            \\\\ud800
            \u202e
            \ud83d\ude00
            e\u0301
            %00
            %zz
            %u0041
            %
            \\\\
            \\\\x
            '
            \\"\\"
            <script>
            $(id)
            ../../..
            """);

    /** In the place of the text of a JSON string. */
    static final List<String> VALUES = lines("""

            \\s
            -
            0
            null
            1718000054007000000
            -62135596800001
            2024-13-45T99:99:99Z
            +999999999-01-01T00:00:00Z
            0000-00-00
            256.256.256.256
            ::ffff:192.0.2.1%eth0
            [::1
            192.0.2.1:99999
            a@b@c
            http://[
            http://a:b@c:d/
            /rest/api/search?cql=%
            ?&&==&
            /display/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x
            a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a
            \\\\\\\\
            *
            .
            a.b.c
            _id
            _index
            """);

    /** What some part of the way could take for its own language. */
    static final List<String> TEMPLATES = lines("""
            {{
            }}
            {{{ctx}}}
            {{{_source}}}
            {{ctx.event.original}}
            {{{event.original}}}
            {{#a}}
            {{/a}}
            {{^a}}{{>b}}
            {{=<% %>=}}
            ${x}
            %{IP:a}
            %{a}
            params.users
            """);

    private Oddities() {}

    private static List<String> lines(String block) {
        return block.lines().map(String::translateEscapes).toList();
    }
}
