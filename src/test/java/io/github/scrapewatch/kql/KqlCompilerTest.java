package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compile vectors of KQL. {@code any[...]} stands for the {@code bool.should} that wraps every condition. */
class KqlCompilerTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Fields FIELDS = Fields.of(List.of(
            new MappedField("key", "keyword"),
            new MappedField("other", "keyword"),
            new MappedField("txt", "text"),
            new MappedField("num", "long"),
            new MappedField("ok", "boolean"),
            new MappedField("ip", "ip"),
            new MappedField("flat", "flattened"),
            new MappedField("@timestamp", "date"),
            new MappedField("nanos", "date_nanos"),
            new MappedField("mixed", Set.of("keyword", "text"), Optional.empty()),
            new MappedField("times", Set.of("date", "date_nanos"), Optional.empty()),
            new MappedField("torn", Set.of("date", "keyword"), Optional.empty()),
            new MappedField("raw", "wildcard"),
            new MappedField("user.id", "keyword"),
            new MappedField("user.name", "keyword"),
            new MappedField("user.text", "text"),
            new MappedField("user.roles.name", Set.of("keyword"), Optional.of("user.roles")),
            new MappedField("l.a", Set.of("keyword"), Optional.of("l")),
            new MappedField("l.n", Set.of("long"), Optional.of("l")),
            new MappedField("l.m.b", Set.of("keyword"), Optional.of("l.m"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key: x                   | any[{'term':{'key':{'value':'x'}}}]",
                "key: \"x y\"             | any[{'term':{'key':{'value':'x y'}}}]",
                "key: x y                 | any[{'term':{'key':{'value':'x y'}}}]",
                "key: 5                   | any[{'term':{'key':{'value':'5'}}}]",
                "key: true                | any[{'term':{'key':{'value':true}}}]",
                "key: \"true\"            | any[{'term':{'key':{'value':'true'}}}]",
                "key: x*                  | any[{'wildcard':{'key':{'value':'x*'}}}]",
                "key: */rest/api/*        | any[{'wildcard':{'key':{'value':'*/rest/api/*'}}}]",
                "key: \"x*\"              | any[{'term':{'key':{'value':'x*'}}}]",
                "key: x\\*                | any[{'term':{'key':{'value':'x*'}}}]",
                "key: *                   | any[{'exists':{'field':'key'}}]",
                "key: \"*\"               | any[{'term':{'key':{'value':'*'}}}]",
                "key: a?b                 | any[{'term':{'key':{'value':'a?b'}}}]",
                "txt: failed login        | any[{'match':{'txt':'failed login'}}]",
                "txt: \"failed login\"    | any[{'match_phrase':{'txt':'failed login'}}]",
                "txt: fail*               | any[{'query_string':{'fields':['txt'],'query':'fail*'}}]",
                "txt: \"fail*\"           | any[{'match_phrase':{'txt':'fail*'}}]",
                "txt: *                   | any[{'exists':{'field':'txt'}}]",
                "mixed: x*                | any[{'query_string':{'fields':['mixed'],'query':'x*'}}]",
                "mixed: x                 | any[{'match':{'mixed':'x'}}]",
                "raw: x*                  | any[{'query_string':{'fields':['raw'],'query':'x*'}}]",
                "raw: x                   | any[{'match':{'raw':'x'}}]",
                "num: 5                   | any[{'match':{'num':'5'}}]",
                "num: -5                  | any[{'match':{'num':'-5'}}]",
                "num: null                | any[{'match':{'num':null}}]",
                "ok: true                 | any[{'match':{'ok':true}}]",
                "ok: \"false\"            | any[{'match_phrase':{'ok':'false'}}]",
                "ip: 192.0.2.1            | any[{'match':{'ip':'192.0.2.1'}}]",
                "ip: \"192.0.2.0/24\"     | any[{'match_phrase':{'ip':'192.0.2.0/24'}}]",
                "ip: \"2001:db8::1\"      | any[{'match_phrase':{'ip':'2001:db8::1'}}]",
                "flat: x                  | any[{'match':{'flat':'x'}}]",
                "no.such: x               | any[{'match':{'no.such':'x'}}]",
                "no.such: \"x\"           | any[{'match_phrase':{'no.such':'x'}}]",
                "no.such: x*              | any[{'query_string':{'fields':['no.such'],'query':'x*'}}]",
                "no.such: *               | any[{'exists':{'field':'no.such'}}]",
                "no.such > 5              | any[{'range':{'no.such':{'gt':'5'}}}]",
                "no.such.*: x             | any[{'match':{'no.such.*':'x'}}]",
                "num > 5                  | any[{'range':{'num':{'gt':'5'}}}]",
                "num >= 5                 | any[{'range':{'num':{'gte':'5'}}}]",
                "num < 5                  | any[{'range':{'num':{'lt':'5'}}}]",
                "num <= \"5\"             | any[{'range':{'num':{'lte':'5'}}}]",
                "key > x                  | any[{'range':{'key':{'gt':'x'}}}]",
                "@timestamp >= now-1d/d   | any[{'range':{'@timestamp':{'gte':'now-1d/d','time_zone':'Zulu'}}}]",
                "nanos < \"2026-01-01\"   | any[{'range':{'nanos':{'lt':'2026-01-01','time_zone':'Zulu'}}}]",
                "times < \"2026-01-01\"   | any[{'range':{'times':{'lt':'2026-01-01','time_zone':'Zulu'}}}]",
                "torn < \"2026-01-01\"    | any[{'range':{'torn':{'lt':'2026-01-01'}}}]",
                "@timestamp: \"2026-01-01\" | any[{'range':{'@timestamp':{'gte':'2026-01-01','lte':'2026-01-01','time_zone':'Zulu'}}}]",
                "`@timestamp: \"2026-01-01||+1d/d\"` | `any[{'range':{'@timestamp':{'gte':'2026-01-01||+1d/d','lte':'2026-01-01||+1d/d','time_zone':'Zulu'}}}]`",
                "@timestamp: *            | any[{'exists':{'field':'@timestamp'}}]",
                "user.name*: x            | any[{'term':{'user.name':{'value':'x'}}}]",
                "user.*: x                | any[{'term':{'user.id':{'value':'x'}}},{'term':{'user.name':{'value':'x'}}},{'nested':{'path':'user.roles','query':{'term':{'user.roles.name':{'value':'x'}}},'score_mode':'none'}},{'match':{'user.text':'x'}}]",
                "user.n*: *               | any[{'exists':{'field':'user.name'}}]",
                "*.id: x*                 | any[{'wildcard':{'user.id':{'value':'x*'}}}]",
                "user.*t > 1              | any[{'range':{'user.text':{'gt':'1'}}}]",
                "l: { a: x }              | {'nested':{'path':'l','query':any[{'term':{'l.a':{'value':'x'}}}],'score_mode':'none'}}",
                "l: { a: x and n > 1 }    | {'nested':{'path':'l','query':{'bool':{'filter':[any[{'term':{'l.a':{'value':'x'}}}],any[{'range':{'l.n':{'gt':'1'}}}]]}},'score_mode':'none'}}",
                "l: { m: { b: * } }       | {'nested':{'path':'l','query':{'nested':{'path':'l.m','query':any[{'exists':{'field':'l.m.b'}}],'score_mode':'none'}},'score_mode':'none'}}",
                "*: *                     | {'match_all':{}}",
                "``                       | {'match_all':{}}",
                "failed login             | {'multi_match':{'type':'best_fields','query':'failed login','lenient':true}}",
                "\"failed login\"         | {'multi_match':{'type':'phrase','query':'failed login','lenient':true}}",
                "fail*                    | {'query_string':{'query':'fail*'}}",
                "key: x and num: 5        | {'bool':{'filter':[any[{'term':{'key':{'value':'x'}}}],any[{'match':{'num':'5'}}]]}}",
                "key: x or num: 5         | {'bool':{'should':[any[{'term':{'key':{'value':'x'}}}],any[{'match':{'num':'5'}}]],'minimum_should_match':1}}",
                "not key: x               | {'bool':{'must_not':any[{'term':{'key':{'value':'x'}}}]}}",
                "key: (x or y)            | {'bool':{'should':[any[{'term':{'key':{'value':'x'}}}],any[{'term':{'key':{'value':'y'}}}]],'minimum_should_match':1}}"
            })
    void compilesTo(String query, String dsl) throws JsonProcessingException {
        assertThat(new KqlCompiler(FIELDS, Dialect.STACK_8_19).compile(Kql.parse(query)))
                .isEqualTo(JSON.readTree(anyIn(dsl)));
    }

    /** As {@code query_string} sees it, whatever would mean something there is text. */
    @Test
    void escapesWhatQueryStringWouldUnderstand() {
        String compiled = new KqlCompiler(FIELDS, Dialect.STACK_8_19)
                .compile(Kql.parse("txt: a+b-c=d&e|f!g[h]i^j~k?l/m\\:\\(\\)\\{\\}\\\"\\\\\\<\\>\\*n*"))
                .at("/bool/should/0/query_string/query")
                .asText();
        assertThat(compiled)
                .isEqualTo("a\\+b\\-c\\=d\\&e\\|f\\!g\\[h\\]i\\^j\\~k\\?l\\/m\\:\\(\\)\\{\\}\\\"\\\\\\<\\>\\*n*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l.a: x          | 1:1 | 'l.a' is a nested field and stands in no group       | Write l: { a: ... }",
                "l: { m.b: x }   | 1:6 | 'l.m.b' is nested in 'l.m', not in 'l'               | Write l.m: { b: ... }",
                "user: { id: x } | 1:9 | 'user.id' is no nested field and stands in a group   | outside the group",
                "l: { x }        | 1:6 | A value without a field finds nothing                | l: { field: value }"
            })
    void refusesWhatKibanaRefuses(String query, String place, String problem, String remedy) {
        KqlCompiler compiler = new KqlCompiler(FIELDS, Dialect.STACK_8_19);
        Kql tree = Kql.parse(query);
        assertThatThrownBy(() -> compiler.compile(tree))
                .isInstanceOf(KqlException.class)
                .hasMessageStartingWith(place + "  ")
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy);
    }

    @Test
    void olderVersionsMatchedKeywords() throws JsonProcessingException {
        KqlCompiler compiler = new KqlCompiler(FIELDS, Dialect.BEFORE_TERM);
        assertThat(compiler.compile(Kql.parse("key: x"))).isEqualTo(JSON.readTree(anyIn("any[{'match':{'key':'x'}}]")));
        assertThat(compiler.compile(Kql.parse("key: \"x\"")))
                .isEqualTo(JSON.readTree(anyIn("any[{'match_phrase':{'key':'x'}}]")));
    }

    @Test
    void theNewestVersionGivesEpochsNoZone() throws JsonProcessingException {
        KqlCompiler compiler = new KqlCompiler(FIELDS, Dialect.NEWEST);
        assertThat(compiler.compile(Kql.parse("@timestamp > 1767225600000")))
                .isEqualTo(JSON.readTree(anyIn("any[{'range':{'@timestamp':{'gt':'1767225600000'}}}]")));
        assertThat(compiler.compile(Kql.parse("@timestamp > \"2026\"")))
                .isEqualTo(JSON.readTree(anyIn("any[{'range':{'@timestamp':{'gt':'2026'}}}]")));
    }

    /** {@code any[x]} becomes {@code {'bool':{'should':[x],'minimum_should_match':1}}}. */
    private static String anyIn(String dsl) {
        StringBuilder json = new StringBuilder(dsl);
        for (int any = json.lastIndexOf("any["); any >= 0; any = json.lastIndexOf("any[")) {
            json.insert(closing(json, any + 3) + 1, ",'minimum_should_match':1}}");
            json.replace(any, any + 3, "{'bool':{'should':");
        }
        return json.toString();
    }

    private static int closing(CharSequence json, int opening) {
        int depth = 0;
        for (int at = opening; ; at++) {
            depth += json.charAt(at) == '[' ? 1 : json.charAt(at) == ']' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
    }
}
