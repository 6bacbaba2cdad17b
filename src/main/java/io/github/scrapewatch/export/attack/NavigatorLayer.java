package io.github.scrapewatch.export.attack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.Edition;
import io.github.scrapewatch.export.RuleObject;
import io.github.scrapewatch.export.attack.Coverage.Place;
import io.github.scrapewatch.export.attack.Proof.Tally;
import java.util.List;
import java.util.Optional;

/**
 * A layer of the ATT&amp;CK Navigator, version 4.5. The score of a technique is the number of rules about it. Where scenarios have been
 * run, its colour says what they showed; without that, a colour by the score says no more than that rules exist.
 */
public final class NavigatorLayer {
    private static final String PROVEN = "#31a354";
    private static final String FAILING = "#de2d26";
    private static final String UNPROVEN = "#bdbdbd";

    private final Edition edition;
    private final TargetStack stack;
    private final Optional<Proof> proof;

    public NavigatorLayer(Edition edition, TargetStack stack, Optional<Proof> proof) {
        this.edition = edition;
        this.stack = stack;
        this.proof = proof;
    }

    public ObjectNode of(List<RuleObject> rules) {
        ArrayNode techniques = Json.array();
        Coverage coverage = Coverage.of(rules);
        coverage.rules().forEach((place, about) -> techniques.add(technique(place, about)));
        int most = coverage.rules().values().stream().mapToInt(List::size).max().orElse(0);
        ObjectNode layer = Json.object(
                "name",
                "scrapewatch " + edition.version(),
                "versions",
                Json.object("attack", Integer.toString(stack.attackVersion()), "navigator", "5.1.0", "layer", "4.5"),
                "domain",
                "enterprise-attack",
                "description",
                description(),
                "sorting",
                3,
                "layout",
                Json.object("layout", "side", "showID", true, "showName", true, "expandedSubtechniques", "annotated"),
                "hideDisabled",
                false,
                "techniques",
                techniques,
                "gradient",
                gradient(most),
                "legendItems",
                legend());
        layer.set("metadata", Json.array(entry("rules", rules.size()), entry("stack", stack)));
        layer.set("links", Json.array(Json.object("label", "scrapewatch", "url", Edition.PROJECT)));
        return layer;
    }

    private ObjectNode technique(Place place, List<RuleObject> rules) {
        ArrayNode metadata = Json.array();
        rules.forEach(it -> metadata.add(entry(it.name(), shown(it))));
        ObjectNode technique = Json.object(
                "techniqueID", place.technique(),
                "tactic", place.tactic(),
                "score", rules.size(),
                "enabled", true,
                "metadata", metadata);
        if (!place.technique().contains(".")) {
            technique.put("showSubtechniques", true);
        }
        proof.ifPresent(it -> technique.put("color", color(rules, it)));
        return technique;
    }

    private String shown(RuleObject rule) {
        String type = rule.body().path("type").asText();
        return proof.map(it -> it.of(rule.ruleId()))
                .map(it -> type + ", passed in " + it.passed() + " and failed in " + it.failed() + " scenarios")
                .orElse(type);
    }

    private static String color(List<RuleObject> rules, Proof proof) {
        Tally all = rules.stream().map(it -> proof.of(it.ruleId())).reduce(Tally.NONE, Tally::plus);
        if (all.proven()) {
            return PROVEN;
        }
        return all.failed() > 0 ? FAILING : UNPROVEN;
    }

    private String description() {
        return proof.isPresent()
                ? "Coloured by scenarios: green where the rules did what is expected in all of them, red where one did not."
                : "Coloured by the number of rules; no scenario has been run for it.";
    }

    private ObjectNode gradient(int most) {
        return Json.object("colors", List.of("#ffffff", "#6baed6"), "minValue", 0, "maxValue", Math.max(1, most));
    }

    private ArrayNode legend() {
        return proof.isPresent()
                ? Json.array(
                        legendItem("proven by scenarios", PROVEN),
                        legendItem("a scenario fails", FAILING),
                        legendItem("no scenario", UNPROVEN))
                : Json.array();
    }

    private static ObjectNode legendItem(String label, String color) {
        return Json.object("label", label, "color", color);
    }

    /** Values have to be texts. */
    private static ObjectNode entry(String name, Object value) {
        return Json.object("name", name, "value", value.toString());
    }
}
