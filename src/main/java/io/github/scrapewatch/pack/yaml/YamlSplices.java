package io.github.scrapewatch.pack.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.pack.yaml.YamlSplice.Style;
import java.util.List;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What to write instead of what, so that a value of a file becomes another. */
final class YamlSplices {
    private final String text;
    private final Style style;
    private final YamlLayout layout;

    YamlSplices(String text, Style style) {
        this.text = text;
        this.style = style;
        this.layout = new YamlLayout(text);
    }

    YamlSplice set(YamlPlace place, JsonNode value) {
        if (place.isThere()) {
            return replace(place, value);
        }
        if (place.node() instanceof MappingNode mapping && !place.rest().startsWith("[")) {
            return add(mapping, place.rest(), value);
        }
        if (place.node() instanceof SequenceNode sequence && place.rest().matches("\\[\\d+]")) {
            return add(sequence, value);
        }
        throw new IllegalArgumentException("there is no place for " + place.rest());
    }

    private YamlSplice replace(YamlPlace place, JsonNode value) {
        Node node = place.node();
        int from = layout.start(node);
        int to = layout.end(node);
        boolean keepsFlow = node instanceof CollectionNode && !YamlLayout.isBlock(node);
        if (place.isInFlow() || keepsFlow || style == Style.ON_ONE_LINE) {
            return new YamlSplice(from, to, YamlRendering.flow(value));
        }
        int parent = place.parent().map(layout::column).orElse(0);
        boolean startsBlock = node instanceof ScalarNode && value.isContainerNode() && !value.isEmpty();
        if (startsBlock && place.parent().orElse(null) instanceof MappingNode) {
            String block = YamlRendering.block(value, parent + 2);
            return new YamlSplice(withoutSpaceBefore(from), to, "\n" + " ".repeat(parent + 2) + block);
        }
        return new YamlSplice(
                from,
                to,
                YamlRendering.isOnOneLine(value)
                        ? YamlRendering.flow(value)
                        : YamlRendering.block(value, value.isTextual() ? parent : layout.column(node)));
    }

    private int withoutSpaceBefore(int offset) {
        int from = offset;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return from;
    }

    private YamlSplice add(MappingNode mapping, String key, JsonNode value) {
        if (!YamlLayout.isBlock(mapping)) {
            String entry = YamlRendering.flow(TextNode.valueOf(key)) + ": " + YamlRendering.flow(value);
            List<NodeTuple> entries = mapping.getValue();
            return entries.isEmpty()
                    ? new YamlSplice(layout.start(mapping), layout.end(mapping), "{ " + entry + " }")
                    : insert(layout.end(entries.get(entries.size() - 1)), ", " + entry);
        }
        int column = layout.column(mapping);
        String entry = style == Style.ON_ONE_LINE
                ? key + ": " + YamlRendering.flow(value)
                : YamlRendering.entry(key, value, column);
        return newLine(layout.end(mapping), " ".repeat(column) + entry);
    }

    private YamlSplice add(SequenceNode sequence, JsonNode value) {
        if (!YamlLayout.isBlock(sequence)) {
            List<Node> elements = sequence.getValue();
            return elements.isEmpty()
                    ? new YamlSplice(
                            layout.start(sequence), layout.end(sequence), "[" + YamlRendering.flow(value) + "]")
                    : insert(layout.end(elements.get(elements.size() - 1)), ", " + YamlRendering.flow(value));
        }
        int column = layout.column(sequence);
        String element = style == Style.ON_ONE_LINE
                ? YamlRendering.flow(value)
                : YamlRendering.block(value, value.isTextual() ? column : column + 2);
        return newLine(layout.end(sequence), " ".repeat(column) + "- " + element);
    }

    private static YamlSplice insert(int at, String what) {
        return new YamlSplice(at, at, what);
    }

    private YamlSplice newLine(int after, String line) {
        int at = layout.nextLine(after);
        boolean endsWithoutNewLine = at == text.length() && !text.endsWith("\n");
        return insert(at, (endsWithoutNewLine ? "\n" : "") + line + "\n");
    }

    YamlSplice remove(YamlPlace place) {
        CollectionNode<?> parent = place.parent().orElseThrow();
        int size = parent.getValue().size();
        if (size == 1) {
            return new YamlSplice(
                    layout.start(parent), layout.end(parent), parent instanceof MappingNode ? "{}" : "[]");
        }
        int from = start(parent, place.index());
        int to = end(parent, place.index());
        if (!YamlLayout.isBlock(parent)) {
            return place.index() + 1 < size
                    ? new YamlSplice(from, start(parent, place.index() + 1), "")
                    : new YamlSplice(end(parent, place.index() - 1), to, "");
        }
        boolean ownLine = text.substring(layout.lineStart(from), from).isBlank();
        if (ownLine) {
            return new YamlSplice(layout.lineStart(from), layout.nextLine(to), "");
        }
        // The first of a block that begins behind a dash: the next one takes its place.
        return place.index() + 1 < size
                ? new YamlSplice(from, start(parent, place.index() + 1), "")
                : new YamlSplice(layout.lineStart(from), layout.nextLine(to), "");
    }

    private int start(CollectionNode<?> parent, int index) {
        if (parent instanceof MappingNode mapping) {
            return layout.start(mapping.getValue().get(index).getKeyNode());
        }
        int element = layout.start((Node) parent.getValue().get(index));
        return YamlLayout.isBlock(parent) ? text.lastIndexOf('-', element - 1) : element;
    }

    private int end(CollectionNode<?> parent, int index) {
        return parent instanceof MappingNode mapping
                ? layout.end(mapping.getValue().get(index))
                : layout.end((Node) parent.getValue().get(index));
    }
}
