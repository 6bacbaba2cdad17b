package io.github.scrapewatch.pack.yaml;

import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/** YAML from people we do not know: plain values only, and limits against what is made to exhaust a reader. */
public final class YamlReader {
    private static final int LARGEST_FILE = 1 << 20;
    private static final int DEEPEST = 200;

    private YamlReader() {}

    /** @param file is shown in messages as it is given here */
    public static Yaml read(Path file) {
        return parse(file.toString(), content(file));
    }

    /** @param name of the file, for messages */
    public static Yaml parse(String name, byte[] content) {
        String text = Utf8.decode(name, content);
        try {
            Node root = composer().compose(new java.io.StringReader(text));
            if (root == null) {
                throw new UnreadableException(
                        new SourceLocation(name, 1, 1), "The file is empty.", "Write something, or delete it.");
            }
            return new NodeReader(name, text.split("\n", -1)).read(root);
        } catch (MarkedYAMLException e) {
            throw new UnreadableException(location(name, e.getProblemMark()), sentence(problem(e)), remedy(e));
        } catch (ReaderException e) {
            throw new UnreadableException(
                    Utf8.location(name, text, e.getPosition()),
                    String.format("The character U+%04X may not stand in YAML.", e.getCodePoint()),
                    "Remove it, or write it as an escape inside double quotation marks.");
        } catch (YAMLException e) {
            throw e.getMessage().contains("aliases")
                    ? new UnreadableException(
                            lastAlias(name, text), sentence(e.getMessage()), "Use fewer, or write the values out.")
                    : new UnreadableException(
                            new SourceLocation(name, 1, 1), sentence(e.getMessage()), "Correct the YAML.");
        }
    }

    /** The first alias that is one too many: SnakeYAML does not tell. */
    private static SourceLocation lastAlias(String name, String text) {
        int aliases = 0;
        for (Event event : composer().parse(new java.io.StringReader(text))) {
            if (event instanceof AliasEvent && ++aliases > NodeReader.MOST_ALIASES) {
                return location(name, event.getStartMark());
            }
        }
        return new SourceLocation(name, 1, 1);
    }

    static org.yaml.snakeyaml.Yaml composer() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(NodeReader.MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(LARGEST_FILE);
        DumperOptions unused = new DumperOptions();
        return new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(limits), new Representer(unused), unused, limits, new CoreSchema());
    }

    private static byte[] content(Path file) {
        SourceLocation top = new SourceLocation(file.toString(), 1, 1);
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableException(top, "The file is larger than 1 MiB.", "Split it.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableException(
                    top, "The file cannot be read (" + e + ").", "Check that it exists, and its permissions.");
        }
    }

    private static SourceLocation location(String name, Mark mark) {
        return mark == null
                ? new SourceLocation(name, 1, 1)
                : new SourceLocation(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String problem(MarkedYAMLException e) {
        return e.getProblem().startsWith("but ") ? e.getContext() + ", " + e.getProblem() : e.getProblem();
    }

    private static String sentence(String problem) {
        // SnakeYAML adds advice in parentheses, and the remedy is ours to give.
        String first = problem.replaceAll("\\. \\(.*\\)$", "");
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + ".";
    }

    private static String remedy(MarkedYAMLException e) {
        return e.getProblem().contains("TAB") ? "Indent with spaces." : "Correct the YAML there.";
    }
}
