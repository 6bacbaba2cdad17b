package io.github.scrapewatch.export.attack;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.export.RuleObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which rules are about which technique, under which tactic. */
record Coverage(Map<Place, List<RuleObject>> rules) {

    /** @param tactic as the Navigator names it */
    record Place(String technique, String tactic) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byTechnique = technique.compareTo(other.technique);
            return byTechnique != 0 ? byTechnique : tactic.compareTo(other.tactic);
        }
    }

    static Coverage of(List<RuleObject> rules) {
        Map<Place, List<RuleObject>> places = new TreeMap<>();
        for (RuleObject rule : rules) {
            for (JsonNode threat : rule.body().path("threat")) {
                String tactic = shortName(threat.at("/tactic/name").asText());
                for (JsonNode technique : threat.path("technique")) {
                    add(places, technique, tactic, rule);
                    technique.path("subtechnique").forEach(it -> add(places, it, tactic, rule));
                }
            }
        }
        return new Coverage(new LinkedHashMap<>(places));
    }

    private static void add(Map<Place, List<RuleObject>> places, JsonNode technique, String tactic, RuleObject rule) {
        List<RuleObject> there =
                places.computeIfAbsent(new Place(technique.path("id").asText(), tactic), place -> new ArrayList<>());
        if (!there.contains(rule)) {
            there.add(rule);
        }
    }

    /** "Command and Control" is command-and-control there. */
    private static String shortName(String tactic) {
        return tactic.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
