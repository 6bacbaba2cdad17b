package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LuceneTest {
    @Test
    void wrapsTheText() {
        assertThat(Lucene.compile("user.name:al* AND NOT host:a"))
                .hasToString(
                        "{\"query_string\":{\"query\":\"user.name:al* AND NOT host:a\",\"analyze_wildcard\":true,\"time_zone\":\"Zulu\"}}");
    }

    @Test
    void findsEverythingForABlankText() {
        assertThat(Lucene.compile(" \n")).hasToString("{\"match_all\":{}}");
    }
}
