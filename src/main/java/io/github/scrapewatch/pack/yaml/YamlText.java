package io.github.scrapewatch.pack.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The text of a YAML file, of which one value can be changed and everything else stays as somebody wrote it: comments, order, style.
 *
 * @param lost comments that stood inside what has been replaced or removed
 */
public record YamlText(String name, String text, List<String> lost) {
    public YamlText {
        lost = List.copyOf(lost);
    }

    public static YamlText of(String name, byte[] content) {
        return new YamlText(name, Utf8.decode(name, content), List.of());
    }

    /** The value as it is written, parameters unfilled. */
    public Optional<JsonNode> at(String path) {
        YamlPlace place = YamlPlace.find(root(text), path);
        return place.isThere()
                ? Optional.of(new NodeReader(name, text.split("\n", -1))
                        .read(place.node())
                        .json())
                : Optional.empty();
    }

    /**
     * With another value at the path, or with one where there is none.
     *
     * @throws IllegalArgumentException where the path leads through something that has no such part
     */
    public YamlText with(String path, JsonNode value) {
        for (YamlSplice.Style style : YamlSplice.Style.values()) {
            YamlSplice splice = new YamlSplices(text, style).set(YamlPlace.find(root(text), path), value);
            YamlText changed = after(splice);
            if (changed.at(path).filter(value::equals).isPresent()) {
                return changed;
            }
        }
        throw new IllegalArgumentException("'" + path + "' cannot be written into " + name);
    }

    public YamlText without(String path) {
        YamlPlace place = YamlPlace.find(root(text), path);
        return place.isThere() ? after(new YamlSplices(text, YamlSplice.Style.AS_IT_IS).remove(place)) : this;
    }

    private YamlText after(YamlSplice splice) {
        List<String> gone = new ArrayList<>(lost);
        gone.addAll(comments(splice));
        return new YamlText(name, splice.in(text), gone);
    }

    static Node root(String text) {
        return YamlReader.composer().compose(new StringReader(text));
    }

    private List<String> comments(YamlSplice splice) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        YamlLayout layout = new YamlLayout(text);
        List<String> inside = new ArrayList<>();
        new org.yaml.snakeyaml.Yaml(options).parse(new StringReader(text)).forEach(event -> {
            if (event instanceof CommentEvent comment && !comment.getValue().isBlank()) {
                int at = layout.offset(comment.getStartMark());
                if (at >= splice.from() && at < splice.to()) {
                    inside.add(name + ":" + (comment.getStartMark().getLine() + 1) + "  #" + comment.getValue());
                }
            }
        });
        return inside;
    }
}
