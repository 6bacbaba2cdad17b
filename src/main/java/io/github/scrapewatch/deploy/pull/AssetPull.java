package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.deploy.Part;
import io.github.scrapewatch.deploy.content.AssetContent;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.Mark;
import io.github.scrapewatch.pack.yaml.YamlText;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Takes over what has become of pipelines and templates. */
final class AssetPull {
    private static final String SETTINGS = "template.settings.index.";

    private final PackText pack;

    AssetPull(PackText pack) {
        this.pack = pack;
    }

    void take(Changed changed) {
        Path file = Path.of(changed.part().file().orElseThrow());
        Set<String> done = new LinkedHashSet<>();
        for (FieldChange field : Fields.whole(changed)) {
            if (field.path().equals("_meta." + Mark.KEY)) {
                pack.note("The " + changed.part() + " has lost its mark; scrapewatch deploy --adopt gives it back.");
            } else if (field.path().contains(".script.params.users")
                    || field.path().contains(".script.params.logins")) {
                pack.note("The " + changed.part() + " has other users than identities.yml; that is not taken over.");
            } else if (done.add(field.path())) {
                pack.change(file, it -> changed(it, field));
            }
        }
    }

    private static YamlText changed(YamlText file, FieldChange field) {
        String path = path(file, field.path());
        if (field.inStack().isMissingNode()) {
            return file.without(path);
        }
        return file.with(path, like(file.at(path), field.inStack()));
    }

    /** Settings may be written with {@code index} in front, or without. */
    private static String path(YamlText file, String path) {
        String bare = "template.settings." + path.substring(Math.min(path.length(), SETTINGS.length()));
        return path.startsWith(SETTINGS) && file.at(bare).isPresent() ? bare : path;
    }

    /** A cluster shows settings as texts. */
    private static JsonNode like(Optional<JsonNode> written, JsonNode value) {
        if (written.isEmpty() || !value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        if (written.get().isIntegralNumber() && text.matches("-?\\d{1,18}")) {
            return Json.value(Long.parseLong(text));
        }
        return written.get().isBoolean() && text.matches("true|false") ? Json.value(Boolean.valueOf(text)) : value;
    }

    /** Something of ours that the pack has no more. */
    void add(Path file, Part asset) {
        ObjectNode content = AssetContent.written(asset.content());
        if (content.path("_meta") instanceof ObjectNode meta) {
            meta.remove(Mark.KEY);
            if (meta.isEmpty()) {
                content.remove("_meta");
            }
        }
        pack.add(file, content);
    }
}
