package io.github.scrapewatch.pack.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.scrapewatch.rule.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** From SnakeYAML's nodes to ours. */
final class NodeReader {
    static final int MOST_ALIASES = 20;
    /** A few aliases to lists of aliases are enough to make a small file unfold to gigabytes. */
    private static final int MOST_VALUES = 100_000;

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final String[] lines;
    private int values;
    private int depth;

    NodeReader(String file, String[] lines) {
        this.file = file;
        this.lines = lines;
    }

    Yaml read(Node node) {
        if (++values > MOST_VALUES) {
            throw unreadable(
                    node.getStartMark(), "The file unfolds to more than 100,000 values.", "Use fewer aliases.");
        }
        if (++depth > DEEPEST) {
            throw unreadable(
                    node.getStartMark(), "Values are nested more than 50 deep, or in themselves.", "Nest less.");
        }
        Yaml value;
        if (node instanceof MappingNode mapping) {
            value = table(mapping);
        } else if (node instanceof SequenceNode sequence) {
            value = list(sequence);
        } else {
            value = scalar((ScalarNode) node);
        }
        depth--;
        return value;
    }

    private Yaml table(MappingNode node) {
        demand(node, Tag.MAP);
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode());
            SourceLocation location = location(tuple.getKeyNode().getStartMark());
            Yaml.Entry earlier = entries.putIfAbsent(key, new Yaml.Entry(location, read(tuple.getValueNode())));
            if (earlier != null) {
                throw new UnreadableException(
                        location,
                        "The key '" + key + "' is there twice; the first is in line "
                                + earlier.key().line() + ".",
                        "Remove one of them.");
            }
        }
        return new Yaml.Table(location(node.getStartMark()), entries);
    }

    private String key(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw unreadable(node.getStartMark(), "A key is a list or a table.", "Write a text.");
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw unreadable(node.getStartMark(), "Merge keys ('<<') are not read.", "Write the keys out.");
        }
        return scalar.getValue();
    }

    private Yaml list(SequenceNode node) {
        demand(node, Tag.SEQ);
        List<Yaml> elements = new ArrayList<>();
        node.getValue().forEach(element -> elements.add(read(element)));
        return new Yaml.Sequence(location(node.getStartMark()), elements);
    }

    private Yaml scalar(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            return new Yaml.Scalar(JSON.textNode(node.getValue()), origin(node));
        }
        return new Yaml.Scalar(value(node, tag), Origin.of(location(node.getStartMark())));
    }

    private JsonNode value(ScalarNode node, Tag tag) {
        String text = node.getValue();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.toLowerCase(Locale.ROOT).equals("true"));
        }
        if (text.length() > LONGEST_NUMBER) {
            throw unreadable(node.getStartMark(), "The number is too long.", "Put a text in quotation marks.");
        }
        try {
            if (tag.equals(Tag.INT)) {
                BigInteger number = new BigInteger(text);
                return number.bitLength() < Integer.SIZE
                        ? JSON.numberNode(number.intValue())
                        : number.bitLength() < Long.SIZE
                                ? JSON.numberNode(number.longValue())
                                : JSON.numberNode(number);
            }
            if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(new BigDecimal(text).doubleValue());
            }
        } catch (NumberFormatException e) {
            throw unreadable(node.getStartMark(), "'" + text + "' is no number.", "Put a text in quotation marks.");
        }
        throw strange(node);
    }

    private Origin origin(ScalarNode node) {
        SourceLocation start = location(node.getStartMark());
        Optional<SourceLocation> content = Optional.empty();
        if (node.getScalarStyle() == ScalarStyle.LITERAL) {
            content = literalStart(node);
        } else if (node.getStartMark().getLine() == node.getEndMark().getLine()) {
            boolean quoted = node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                    || node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
            content = Optional.of(new SourceLocation(file, start.line(), start.column() + (quoted ? 1 : 0)));
        }
        return new Origin(start, content, node.getValue(), List.of());
    }

    private Optional<SourceLocation> literalStart(ScalarNode node) {
        for (int i = node.getStartMark().getLine() + 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                int indent = lines[i].length() - lines[i].stripLeading().length();
                return Optional.of(new SourceLocation(file, node.getStartMark().getLine() + 2, indent + 1));
            }
        }
        return Optional.empty();
    }

    private void demand(Node node, Tag tag) {
        if (!node.getTag().equals(tag)) {
            throw strange(node);
        }
    }

    private UnreadableException strange(Node node) {
        return unreadable(
                node.getStartMark(), "The tag " + node.getTag().getValue() + " is not read.", "Write a plain value.");
    }

    private UnreadableException unreadable(Mark mark, String problem, String remedy) {
        return new UnreadableException(location(mark), problem, remedy);
    }

    private SourceLocation location(Mark mark) {
        return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
