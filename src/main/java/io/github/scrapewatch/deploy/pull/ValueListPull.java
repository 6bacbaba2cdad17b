package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Part;
import io.github.scrapewatch.deploy.content.ValueListContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Takes over what has become of value lists, line by line. */
final class ValueListPull {
    private final PackText pack;

    ValueListPull(PackText pack) {
        this.pack = pack;
    }

    void take(Changed changed) {
        Path file = Path.of(changed.part().file().orElseThrow());
        List<String> gone = ValueListContent.missing(
                changed.found().content(), changed.part().content());
        List<String> come = ValueListContent.surplus(
                changed.found().content(), changed.part().content());
        List<String> lines = new ArrayList<>();
        new String(PackText.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !gone.contains(line.strip()))
                .forEach(lines::add);
        lines.addAll(come);
        pack.replace(file, String.join("\n", lines) + "\n");
    }

    void add(Path root, Part list) {
        List<String> values = StreamSupport.stream(list.content().path("values").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String ending = "." + list.content().path("type").asText() + ".txt";
        pack.add(root.resolve("exceptions/lists").resolve(list.id() + ending), String.join("\n", values) + "\n");
    }
}
