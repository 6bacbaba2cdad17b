package io.github.scrapewatch.pack.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * As far as a path leads into a file.
 *
 * @param parent of the node, and {@code index} where in it; empty for the root
 * @param rest of the path, for which there is nothing yet
 */
record YamlPlace(Optional<CollectionNode<?>> parent, int index, Node node, String rest) {
    private static final Pattern ELEMENT = Pattern.compile("\\[(\\d{1,6})].*");

    static YamlPlace find(Node root, String path) {
        YamlPlace place = new YamlPlace(Optional.empty(), -1, root, path);
        for (Optional<YamlPlace> next = place.next(); next.isPresent(); next = place.next()) {
            place = next.get();
        }
        return place;
    }

    boolean isThere() {
        return rest.isEmpty();
    }

    boolean isInFlow() {
        return parent.filter(it -> it.getFlowStyle() == FlowStyle.FLOW).isPresent();
    }

    private Optional<YamlPlace> next() {
        if (node instanceof MappingNode mapping) {
            return entry(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            Matcher element = ELEMENT.matcher(rest);
            if (element.matches()
                    && Integer.parseInt(element.group(1)) < sequence.getValue().size()) {
                int at = Integer.parseInt(element.group(1));
                return Optional.of(step(
                        sequence,
                        at,
                        sequence.getValue().get(at),
                        element.group(1).length() + 2));
            }
        }
        return Optional.empty();
    }

    /** Keys may have dots in them: the longest that the path begins with is meant. */
    private Optional<YamlPlace> entry(MappingNode mapping) {
        int found = -1;
        int longest = -1;
        for (int i = 0; i < mapping.getValue().size(); i++) {
            String key = ((ScalarNode) mapping.getValue().get(i).getKeyNode()).getValue();
            boolean begins = rest.equals(key) || rest.startsWith(key + ".") || rest.startsWith(key + "[");
            if (begins && key.length() > longest) {
                found = i;
                longest = key.length();
            }
        }
        return found < 0
                ? Optional.empty()
                : Optional.of(step(mapping, found, mapping.getValue().get(found).getValueNode(), longest));
    }

    private YamlPlace step(CollectionNode<?> from, int at, Node to, int consumed) {
        String remaining = rest.substring(consumed);
        return new YamlPlace(Optional.of(from), at, to, remaining.startsWith(".") ? remaining.substring(1) : remaining);
    }
}
