package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Capability;
import io.github.scrapewatch.engine.RejectedException;
import java.util.EnumMap;
import java.util.Map;

/** Finds out what a cluster can do by asking it to do the smallest such thing, on no data at all. */
final class CapabilityProbe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOWHERE = "/scrapewatch-probe-*/_search?allow_no_indices=true";

    private final Http http;

    CapabilityProbe(Http http) {
        this.http = http;
    }

    Capabilities probe() {
        Map<Capability, String> missing = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            try {
                request(capability);
            } catch (RejectedException e) {
                missing.put(capability, "the cluster answers " + e.status() + " " + e.type());
            }
        }
        return new Capabilities(missing);
    }

    private void request(Capability capability) {
        switch (capability) {
            case QUERY_DSL -> http.post(NOWHERE, json("""
                    {"query": {"match_all": {}}}"""));
            case KQL -> http.post(NOWHERE, json("""
                    {"query": {"kql": {"query": "a: 1 and not b: *"}}}"""));
            case BUCKET_SELECTOR -> http.post(NOWHERE, json("""
                    {"size": 0, "aggs": {"by": {"terms": {"field": "a"}, "aggs": {"enough": {"bucket_selector":
                      {"buckets_path": {"count": "_count"}, "script": "params.count >= 1"}}}}}}"""));
            case PAINLESS -> http.post("/_ingest/pipeline/_simulate", json("""
                    {"pipeline": {"processors": [{"script": {"source": "ctx.a = 1"}}]}, "docs": [{"_source": {}}]}"""));
            case ESQL -> http.post("/_query", json("""
                    {"query": "ROW a = 1 | WHERE a == 1"}"""));
            case EQL -> http.post("/scrapewatch-probe-*/_eql/search?allow_no_indices=true", json("""
                    {"query": "any where true"}"""));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
