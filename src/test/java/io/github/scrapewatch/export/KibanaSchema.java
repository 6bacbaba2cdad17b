package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The schemas in {@code src/test/kibana}, written from what is known of Kibana's API and of the Navigator, and from nothing of ours. */
public final class KibanaSchema {
    private final JsonSchema schema;

    private KibanaSchema(JsonSchema schema) {
        this.schema = schema;
    }

    public static KibanaSchema of(String name) {
        try (InputStream text =
                Files.newInputStream(TestPlaces.ROOT.resolve("src/test/kibana/" + name + ".schema.json"))) {
            return new KibanaSchema(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> complaints(JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
