package io.github.scrapewatch.kql.differential;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.support.RawHttp;
import java.util.stream.Collectors;

/** Two indices that disagree on two fields, and documents of which each query should select some. */
final class DataSet {
    static final String TARGET = "kql-*";

    private static final String SHARED = """
            "@timestamp": {"type": "date"},
            "ingested": {"type": "date_nanos"},
            "user": {"properties": {"name": {"type": "keyword"}, "role": {"type": "keyword"}}},
            "action": {"type": "keyword"},
            "odd": {"type": "keyword"},
            "low": {"type": "keyword", "normalizer": "lowercase"},
            "path": {"type": "wildcard"},
            "message": {"type": "text", "fields": {"raw": {"type": "keyword"}}},
            "note": {"type": "match_only_text"},
            "status": {"type": "long"},
            "took": {"type": "double"},
            "ok": {"type": "boolean"},
            "source": {"properties": {"ip": {"type": "ip"}}},
            "labels": {"type": "flattened"},
            "items": {"type": "nested", "properties": {
              "kind": {"type": "keyword"}, "size": {"type": "long"}, "text": {"type": "text"}}}
            """;
    private static final String ONE = """
            "dataset": {"type": "constant_keyword", "value": "confluence.access"},
            "code": {"type": "keyword"},
            "only": {"type": "keyword"}
            """;
    private static final String TWO = """
            "dataset": {"type": "constant_keyword", "value": "confluence.audit"},
            "code": {"type": "text"}
            """;
    private static final String DOCUMENTS = """
            one {"@timestamp":"2026-01-01T00:00:00Z","user":{"name":"alice","role":"admin"},"action":"page-viewed","status":200,"took":0.5,"ok":true,"source":{"ip":"192.0.2.1"},"message":"failed login","path":"/rest/api/content?limit=1","code":"A 1","only":"x"}
            one {"@timestamp":"2026-01-01T00:00:00.001Z","user":{"name":"alice"},"action":"page-exported","status":404,"took":1.5,"ok":false,"source":{"ip":"192.0.2.200"},"message":"login failed twice","path":"/rest/api","labels":{"team":"blue","tier":"1"}}
            one {"@timestamp":"2026-01-01T01:00:00Z","user":{"name":"bob","role":["admin","reader"]},"action":"space-exported","status":500,"took":2,"ok":true,"source":{"ip":"2001:db8::1"},"message":"login","note":"slow but sure","items":[{"kind":"page","size":1},{"kind":"blog","size":20}]}
            one {"@timestamp":"2026-01-01T12:00:00Z","user":{"name":"carol"},"action":"login","status":200,"ok":true,"message":"page viewed","note":"sure","items":[{"kind":"page","size":20}],"labels":{"team":"red"},"only":"y"}
            one {"@timestamp":"2026-01-01T23:59:59.999Z","user":{"name":["alice","bob"],"role":"reader"},"action":"login","status":[200,302],"source":{"ip":["192.0.2.1","198.51.100.7"]},"odd":"a*b","path":"C:\\\\Users\\\\alice"}
            one {"@timestamp":"2026-01-02T00:00:00Z","user":{"name":"Alice"},"odd":"a?b","low":"MiXed","status":0,"message":"Failed LOGIN"}
            one {"@timestamp":"2026-01-02T06:00:00Z","odd":"axb","low":"mixed","message":"not found","took":-1.25,"labels":{"team":"blue"}}
            one {"odd":"rock and roll","message":"rock and roll","note":"and or not"}
            one {"odd":"curl:8","user":{"name":"svc (bot)"},"action":"page-viewed","source":{"ip":"203.0.113.9"},"only":"x"}
            one {"odd":"true","ok":false,"status":-5,"message":"true","low":"TRUE"}
            one {"odd":"null","message":"null"}
            one {"odd":"cannot find","message":"cannot find","items":[{"kind":"Page","text":"quick brown fox"}]}
            two {"@timestamp":"2026-01-02T06:00:00.500Z","ingested":"2026-01-02T06:00:01.123456789Z","user":{"name":"alice","role":"reader"},"action":"page-viewed","status":200,"took":0.5,"ok":true,"source":{"ip":"192.0.2.77"},"message":"page viewed twice","path":"/wiki/spaces/ENG?page=2","code":"A 1"}
            two {"@timestamp":"2026-01-03T00:00:00Z","ingested":"2026-01-03T00:00:01Z","user":{"name":"dave"},"action":"permission-changed","status":403,"ok":false,"source":{"ip":"198.51.100.7"},"message":"permission \\"write\\" granted","path":"/wiki/admin","code":"B 2"}
            two {"@timestamp":"2026-02-01T00:00:00Z","ingested":"2026-02-01T00:00:00Z","user":{"name":"mallory","role":"admin"},"action":"space-exported","status":200,"took":90.25,"source":{"ip":"203.0.113.9"},"message":"space exported: everything (12 pages)","path":"/spaces/flyingpdf/doflyingpdf.action?key=ENG&all=true","note":"exfiltration?","code":"A"}
            two {"@timestamp":"2026-03-01T08:30:00+02:00","user":{"name":"al"},"odd":"a b","action":"login","status":201,"message":"login by al","items":[{"kind":"page","size":5,"text":"lazy dog"},{"kind":"page","size":50,"text":"quick dog"}]}
            two {"@timestamp":"2026-03-02T00:00:00Z","user":{"name":"al*"},"odd":"<a>{b}","message":"x < y > z","note":"a+b-c=d"}
            two {"odd":"back\\\\slash","message":"back\\\\slash","path":"/a\\\\b"}
            two {"odd":"say \\"hi\\"","message":"say \\"hi\\"","labels":{"team":"blue green"}}
            two {"odd":"\\u00fcber","user":{"name":"\\u00dcnal"},"message":"\\u00fcber alles","low":"\\u00dcBER"}
            two {"odd":"","status":7,"message":""}
            two {"odd":"tab\\there","message":"two\\nlines"}
            two {}
            two {"user":{"role":"admin"},"action":"Page-Viewed","ok":true,"took":0}
            """;

    private DataSet() {}

    static void load(RawHttp http) {
        create(http, "kql-one", ONE);
        create(http, "kql-two", TWO);
        String lines = DOCUMENTS
                .lines()
                .map(line -> "{\"index\":{\"_index\":\"kql-" + line.substring(0, 3) + "\",\"_id\":\""
                        + Integer.toHexString(line.hashCode()) + "\"}}\n" + line.substring(4) + "\n")
                .collect(Collectors.joining());
        JsonNode loaded = sent(http.send("POST", "/_bulk?refresh", lines));
        if (loaded.path("errors").asBoolean()) {
            throw new IllegalStateException(loaded.toString());
        }
    }

    static int size() {
        return (int) DOCUMENTS.lines().count();
    }

    private static void create(RawHttp http, String index, String own) {
        String settings =
                "{\"number_of_shards\":1,\"analysis\":{\"normalizer\":{\"lowercase\":{\"type\":\"custom\",\"filter\":[\"lowercase\"]}}}}";
        http.send("DELETE", "/" + index);
        sent(http.send(
                "PUT",
                "/" + index,
                "{\"settings\":" + settings + ",\"mappings\":{\"properties\":{" + SHARED + "," + own + "}}}"));
    }

    private static JsonNode sent(RawHttp.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body();
    }
}
