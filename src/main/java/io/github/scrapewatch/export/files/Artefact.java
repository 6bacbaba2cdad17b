package io.github.scrapewatch.export.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file of the export.
 *
 * @param path below the folder of the export, with slashes
 * @param executable whether it is a script
 */
public record Artefact(String path, byte[] content, boolean executable) {
    public Artefact {
        content = content.clone();
        if (path.startsWith("/") || path.contains("..") || path.contains("\\") || path.isBlank()) {
            throw new IllegalArgumentException("'" + path + "' is no path below the export");
        }
    }

    public static Artefact text(String path, String text) {
        return new Artefact(path, text.getBytes(StandardCharsets.UTF_8), path.endsWith(".sh"));
    }

    /** For people to read: indented, the last line ended. */
    public static Artefact json(String path, JsonNode content) {
        return text(path, content.toPrettyString().replace("\r\n", "\n") + "\n");
    }

    public static Artefact yaml(String path, JsonNode content) {
        return text(path, "---\n" + YamlWriter.write(content));
    }

    public Artefact under(String folder) {
        return new Artefact(folder + "/" + path, content, executable);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public String asText() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artefact that
                && path.equals(that.path)
                && executable == that.executable
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, executable, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return path + " (" + content.length + " bytes)";
    }
}
