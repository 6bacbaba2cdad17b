package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.deploy.Difference.Added;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.Difference.Missing;
import io.github.scrapewatch.deploy.Difference.Surplus;
import io.github.scrapewatch.deploy.Found.Owner;
import io.github.scrapewatch.deploy.content.AssetContent;
import io.github.scrapewatch.deploy.content.ExceptionContent;
import io.github.scrapewatch.deploy.content.RuleContent;
import io.github.scrapewatch.deploy.content.TableContent;
import io.github.scrapewatch.deploy.content.ValueListContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what a pack wants against what a stack has. */
final class Comparer {
    private final boolean adopt;
    private final Map<Part.Key, Found> found = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private int same;

    private Comparer(List<Found> found, boolean adopt) {
        found.forEach(it -> this.found.put(it.part().key(), it));
        this.adopt = adopt;
    }

    static Comparison compare(List<Part> wanted, List<Found> found, boolean adopt) {
        Comparer comparer = new Comparer(found, adopt);
        Set<Part.Key> keys = new HashSet<>();
        wanted.forEach(it -> {
            keys.add(it.key());
            comparer.want(it);
        });
        found.stream().filter(it -> !keys.contains(it.part().key())).forEach(comparer::leave);
        comparer.differences.sort(Comparator.comparing(Difference::part, Part.ORDER));
        return new Comparison(comparer.same, comparer.differences, comparer.obstacles);
    }

    private void want(Part wanted) {
        Found there = found.get(wanted.key());
        if (there == null) {
            differences.add(new Missing(wanted));
            return;
        }
        if (isObstacle(wanted, there)) {
            return;
        }
        List<FieldChange> fields = fields(wanted.kind(), there.part().content(), wanted.content());
        if (fields.isEmpty()) {
            same++;
        } else {
            differences.add(new Changed(wanted, there.part(), fields));
        }
        if (wanted.kind() == Kind.RULE) {
            RuleContent.addedLinks(there.part().content(), wanted.content())
                    .forEach(link -> differences.add(new Added(linked(link), wanted)));
        }
    }

    private boolean isObstacle(Part wanted, Found there) {
        if (there.owner() == Owner.ELASTIC) {
            obstacles.add(new Obstacle(
                    Optional.of(wanted),
                    "The stack has a " + wanted
                            + " that comes from an installed package, such as Elastic's prebuilt rules;"
                            + " Kibana lets nobody change it.",
                    "Give the pack's rule a rule_id of its own ("
                            + wanted.file().orElse("") + ")."));
            return true;
        }
        if (there.owner() == Owner.UNKNOWN && !adopt) {
            obstacles.add(new Obstacle(
                    Optional.of(wanted),
                    "The stack has an " + wanted + " that scrapewatch has not deployed.",
                    "If it is this pack's, as after an import by hand, say --adopt; otherwise remove or rename it."));
            return true;
        }
        return false;
    }

    static List<FieldChange> fields(Kind kind, JsonNode inStack, JsonNode inPack) {
        return switch (kind) {
            case PIPELINE, COMPONENT_TEMPLATE, INDEX_TEMPLATE -> AssetContent.compare(inStack, inPack);
            case TABLE -> TableContent.compare(inStack, inPack);
            case VALUE_LIST -> ValueListContent.compare(inStack, inPack);
            case EXCEPTION_LIST, EXCEPTION_ITEM -> ExceptionContent.compare(inStack, inPack);
            case RULE -> RuleContent.compare(inStack, inPack);
        };
    }

    private static Part linked(JsonNode link) {
        String list = link.path("list_id").asText();
        return new Part(Kind.EXCEPTION_LIST, list, list, Optional.empty(), link);
    }

    /** What the pack does not want: ours from an earlier deployment, or somebody else's. */
    private void leave(Found there) {
        if (there.owner() == Owner.OURS) {
            differences.add(new Surplus(there.part()));
        } else if (there.part().kind() == Kind.EXCEPTION_ITEM) {
            listOfOurs(there.part()).ifPresent(list -> differences.add(new Added(there.part(), list)));
        }
    }

    private Optional<Part> listOfOurs(Part item) {
        Part.Key list =
                new Part.Key(Kind.EXCEPTION_LIST, item.content().path("list_id").asText());
        return Optional.ofNullable(found.get(list))
                .filter(it -> it.owner() == Owner.OURS)
                .map(Found::part);
    }
}
