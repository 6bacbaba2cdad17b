package io.github.scrapewatch.pack.exceptions;

import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.rule.SourceLocation;
import io.github.scrapewatch.rule.ValueList;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Value lists as they are written: {@code exceptions/lists/ID.TYPE.txt}, a value on each line. Empty lines and lines that begin with
 * {@code #} are for people.
 */
public final class ValueListFiles {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]+)\\.(keyword|ip|ip_range|text)\\.txt");

    private ValueListFiles() {}

    /** @param root of a pack; it need not have any */
    public static List<ValueList> read(Path root) {
        Path folder = root.resolve("exceptions/lists");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ValueListFiles::list).toList();
        } catch (IOException e) {
            throw unreadable(folder, "The folder cannot be read (" + e + ").", "Check its permissions.");
        }
    }

    private static ValueList list(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw unreadable(
                    file,
                    "The name does not tell the id and the type of a value list.",
                    "Name it ID.TYPE.txt, where TYPE is keyword, ip, ip_range or text.");
        }
        List<String> values = values(file);
        if (values.isEmpty()) {
            throw unreadable(file, "The value list has no value.", "Write one on each line.");
        }
        return new ValueList(name.group(1), ValueList.Type.of(name.group(2)), values);
    }

    private static List<String> values(Path file) {
        try {
            List<String> values = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String value = line.strip();
                if (!value.isEmpty() && !value.startsWith("#")) {
                    values.add(value);
                }
            }
            return values;
        } catch (CharacterCodingException e) {
            throw unreadable(file, "The file is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            throw unreadable(file, "The file cannot be read (" + e + ").", "Check its permissions.");
        }
    }

    private static UnreadableException unreadable(Path path, String problem, String remedy) {
        return new UnreadableException(new SourceLocation(path.toString(), 1, 1), problem, remedy);
    }
}
