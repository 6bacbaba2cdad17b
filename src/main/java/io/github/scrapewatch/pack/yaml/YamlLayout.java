package io.github.scrapewatch.pack.yaml;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the nodes of a file stand in its text. */
final class YamlLayout {
    private final String text;

    YamlLayout(String text) {
        this.text = text;
    }

    /** SnakeYAML counts code points, a Java string does not. */
    int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    /** Behind its last character. A block ends for SnakeYAML where the next thing begins, behind comments that are not its own. */
    int end(Node node) {
        if (node instanceof MappingNode mapping && isBlock(node)) {
            List<NodeTuple> entries = mapping.getValue();
            return end(entries.get(entries.size() - 1));
        }
        if (node instanceof SequenceNode sequence && isBlock(node)) {
            return end(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        int end = offset(node.getEndMark());
        if (node instanceof ScalarNode scalar && isLines(scalar)) {
            while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return end;
    }

    /** An entry without a value ends with its key. */
    int end(NodeTuple entry) {
        return Math.max(end(entry.getValueNode()), end(entry.getKeyNode()));
    }

    static boolean isLines(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK
                && !collection.getValue().isEmpty();
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Behind the line's end. */
    int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** How far the line is indented, with the dashes of lists in it. */
    int column(Node node) {
        return node.getStartMark().getColumn();
    }
}
