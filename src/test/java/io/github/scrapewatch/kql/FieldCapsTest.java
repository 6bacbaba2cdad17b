package io.github.scrapewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldCapsTest {
    private static final String ANSWER = """
            {"indices": ["a", "b"], "fields": {
              "user": {"object": {"type": "object", "metadata_field": false}},
              "user.name": {"keyword": {"type": "keyword", "metadata_field": false}, "unmapped": {"type": "unmapped"}},
              "mixed": {"keyword": {"type": "keyword"}, "text": {"type": "text"}},
              "l": {"nested": {"type": "nested"}},
              "l.a": {"keyword": {"type": "keyword"}},
              "l.m": {"nested": {"type": "nested"}},
              "l.m.o.b": {"keyword": {"type": "keyword"}},
              "gone": {"unmapped": {"type": "unmapped"}},
              "_id": {"_id": {"type": "_id", "metadata_field": true}}
            }}
            """;

    @Test
    void readsTypesAndNestedPaths() throws JsonProcessingException {
        Fields fields = FieldCaps.read(new ObjectMapper().readTree(ANSWER));
        assertThat(fields.all())
                .containsExactlyInAnyOrder(
                        new MappedField("user.name", "keyword"),
                        new MappedField("mixed", Set.of("keyword", "text"), Optional.empty()),
                        new MappedField("l.a", Set.of("keyword"), Optional.of("l")),
                        new MappedField("l.m.o.b", Set.of("keyword"), Optional.of("l.m")));
        assertThat(fields.named("user.name")).contains(new MappedField("user.name", "keyword"));
        assertThat(fields.named("gone")).isEmpty();
    }

    @Test
    void asksForTheFieldsOfTheQueryAndWhatIsAroundThem() {
        assertThat(FieldCaps.request(Kql.parse("user.na*: x and l: { m: { b: y } } and not c > 1")))
                .containsExactly("c", "l", "l.m", "l.m.b", "user", "user.na*");
    }
}
