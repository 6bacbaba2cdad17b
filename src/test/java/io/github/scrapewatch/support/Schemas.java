package io.github.scrapewatch.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;

/** A schema of this repository, as an editor uses it. */
public record Schemas(JsonNode text, JsonSchema schema) {

    public static Schemas read(String file) {
        try {
            JsonNode text = new ObjectMapper().readTree(Files.readString(TestPlaces.ROOT.resolve("schemas/" + file)));
            return new Schemas(
                    text,
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<ValidationMessage> complaints(String yaml) {
        return schema.validate(yaml(yaml).json());
    }

    public static Yaml yaml(String yaml) {
        return YamlReader.parse("file.yml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    public Set<String> keys(String path) {
        Set<String> keys = new TreeSet<>();
        text.at(path + "/properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    public Set<String> required(String path) {
        Set<String> required = new TreeSet<>();
        text.at(path + "/required").forEach(it -> required.add(it.asText()));
        return required;
    }
}
