package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.deploy.Part;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.Mark;
import io.github.scrapewatch.pack.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes over what has become of a rule. Where the value comes from a parameter, the parameter is what changes. */
final class RulePull {
    private final PackText pack;
    private final Optional<Path> profile;

    /** @param profile whose parameters the rules have */
    RulePull(PackText pack, Optional<Path> profile) {
        this.pack = pack;
        this.profile = profile;
    }

    void take(Changed changed) {
        Path file = Path.of(changed.part().file().orElseThrow());
        Set<String> done = new LinkedHashSet<>();
        for (FieldChange field : Fields.whole(changed)) {
            if (done.add(field.path())) {
                take(file, changed, field);
            }
        }
    }

    private void take(Path file, Changed changed, FieldChange field) {
        if (field.path().startsWith("exceptions_list")) {
            pack.note("The " + changed.part()
                    + " is no longer linked to an exception list; that is not taken over. Look at exceptions_list in "
                    + file + ".");
        } else if (field.path().equals("tags")) {
            tags(file, changed);
        } else {
            String written =
                    pack.yaml(file).at(field.path()).map(JsonNode::asText).orElse("");
            Placeholders placeholders = new Placeholders(written);
            if (!placeholders.areThere() || !parameters(file, placeholders, field)) {
                literal(file, field, placeholders);
            }
        }
    }

    private void tags(Path file, Changed changed) {
        ArrayNode tags = Json.array();
        JsonNode inStack = changed.found().content().path("tags");
        inStack.forEach(it -> {
            if (!it.asText().equals(Mark.TAG)) {
                tags.add(it);
            }
        });
        if (tags.size() == inStack.size()) {
            pack.note("The " + changed.part() + " has lost the tag '" + Mark.TAG
                    + "'; scrapewatch deploy --adopt gives it back.");
        }
        pack.change(file, it -> it.at("tags").filter(tags::equals).isPresent() ? it : it.with("tags", tags));
    }

    private boolean parameters(Path file, Placeholders placeholders, FieldChange field) {
        Optional<Map<String, JsonNode>> values = placeholders.values(field.inStack());
        if (values.isEmpty()) {
            return false;
        }
        Map<String, JsonNode> defaults = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : values.get().entrySet()) {
            Optional<JsonNode> fitting = pack.yaml(file)
                    .at(defaultOf(value.getKey()))
                    .flatMap(it -> Placeholders.like(it, value.getValue()));
            if (fitting.isEmpty()) {
                return false;
            }
            defaults.put(value.getKey(), fitting.get());
        }
        defaults.forEach((name, value) -> parameter(file, name, value));
        return true;
    }

    private static String defaultOf(String parameter) {
        return "pack.parameters." + parameter + ".default";
    }

    /** In the profile where that gives the value, for this rule only; in the rule otherwise. */
    private void parameter(Path file, String name, JsonNode value) {
        String rule = file.getFileName().toString().replaceAll("\\.ya?ml$", "");
        String ofRule = "rules." + rule + "." + name;
        Optional<YamlText> given = profile.filter(Files::exists)
                .map(pack::yaml)
                .filter(it ->
                        it.at(ofRule).isPresent() || it.at("parameters." + name).isPresent());
        if (given.isPresent()) {
            pack.change(profile.orElseThrow(), it -> {
                YamlText text = it.at("rules").isPresent() ? it : it.with("rules", Json.object());
                return text.at("rules." + rule).isPresent()
                        ? text.with(ofRule, value)
                        : text.with("rules." + rule, Json.object(name, value));
            });
        } else {
            pack.change(file, it -> it.with(defaultOf(name), value));
        }
    }

    private void literal(Path file, FieldChange field, Placeholders placeholders) {
        if (placeholders.areThere()) {
            pack.note("In " + file + ", '" + field.path() + "' was '" + placeholders.written()
                    + "'; its parameters are no longer used there.");
        }
        pack.change(
                file,
                it -> field.inStack().isMissingNode()
                        ? it.without(field.path())
                        : it.with(field.path(), field.inStack()));
    }

    /** To an exception list that somebody has linked it to. */
    void link(Part rule, JsonNode link) {
        Path file = Path.of(rule.file().orElseThrow());
        pack.change(file, text -> {
            YamlText linked =
                    text.at("exceptions_list").isPresent() ? text : text.with("exceptions_list", Json.array());
            int size = linked.at("exceptions_list").orElseThrow().size();
            return linked.with("exceptions_list[" + size + "]", link);
        });
    }

    /** A rule that the pack has no more, or never had. */
    void add(Path root, Part rule) {
        Path file = pack.free(root.resolve("rules"), slug(rule.name()), ".yml");
        pack.add(file, Fields.ofRule(rule.content()));
        pack.note(file + " has no pack block; scrapewatch check names what is missing.");
    }

    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
