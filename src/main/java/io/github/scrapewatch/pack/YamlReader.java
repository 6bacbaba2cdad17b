package io.github.scrapewatch.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML from people we do not know: plain values only, and limits against what is made to exhaust a reader. */
final class YamlReader {
    private static final int LARGEST_FILE = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private YamlReader() {}

    static JsonNode read(Path file) {
        try {
            Object content = new Yaml(new SafeConstructor(limits())).load(text(file));
            return JSON.valueToTree(content);
        } catch (MarkedYAMLException e) {
            throw new UnreadableException(location(file, e), e.getProblem() + ".", "Correct the YAML there.");
        } catch (YAMLException e) {
            throw new UnreadableException(file + ":1:1", e.getMessage() + ".", "Correct the YAML there.");
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(50);
        options.setCodePointLimit(LARGEST_FILE);
        return options;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableException(file + ":1:1", "The file is larger than 1 MiB.", "Split it.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnreadableException(file + ":1:1", "The file is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new UnreadableException(
                    file + ":1:1", "The file cannot be read (" + e + ").", "Check its permissions.");
        }
    }

    private static String location(Path file, MarkedYAMLException e) {
        return e.getProblemMark() == null
                ? file + ":1:1"
                : file + ":" + (e.getProblemMark().getLine() + 1) + ":"
                        + (e.getProblemMark().getColumn() + 1);
    }
}
