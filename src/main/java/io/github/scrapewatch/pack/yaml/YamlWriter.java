package io.github.scrapewatch.pack.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** JSON as YAML for people: in blocks, texts of several lines as they are. Readers of YAML 1.1 and 1.2 understand the same. */
public final class YamlWriter {
    /** What no reader takes for anything but a text, wherever it stands. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./(][A-Za-z0-9_./();,'-]*)*");

    /** Words that some readers take for a truth value or for nothing. */
    private static final Pattern WORDS = Pattern.compile("(?i)y|yes|n|no|on|off|true|false|null");

    private static final Resolver OLD = new Resolver();
    private static final Resolver CORE = new CoreSchema();

    private YamlWriter() {}

    public static String write(JsonNode value) {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setMaxSimpleKeyLength(1024);
        StringWriter text = new StringWriter();
        new org.yaml.snakeyaml.Yaml(options).serialize(node(value), text);
        return text.toString();
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            List<NodeTuple> entries = new ArrayList<>();
            value.properties().forEach(it -> entries.add(new NodeTuple(text(it.getKey()), node(it.getValue()))));
            return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
        }
        if (value.isArray()) {
            List<Node> elements = new ArrayList<>();
            value.forEach(it -> elements.add(node(it)));
            return new SequenceNode(Tag.SEQ, elements, FlowStyle.BLOCK);
        }
        return value.isTextual() ? text(value.textValue()) : other(value);
    }

    private static Node other(JsonNode value) {
        Tag tag = Tag.NULL;
        if (value.isBoolean()) {
            tag = Tag.BOOL;
        } else if (value.isNumber()) {
            tag = value.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
        }
        return new ScalarNode(tag, value.asText(), null, null, ScalarStyle.PLAIN);
    }

    private static Node text(String text) {
        ScalarStyle style = text.contains("\n") ? ScalarStyle.LITERAL : quoted(text);
        return new ScalarNode(Tag.STR, text, null, null, style);
    }

    private static ScalarStyle quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !WORDS.matcher(text).matches()
                && isText(OLD, text)
                && isText(CORE, text);
        return plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    private static boolean isText(Resolver resolver, String text) {
        return resolver.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    }
}
