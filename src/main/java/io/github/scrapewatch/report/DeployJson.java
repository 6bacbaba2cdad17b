package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Difference;
import io.github.scrapewatch.deploy.Outcome;
import io.github.scrapewatch.deploy.Plan;
import io.github.scrapewatch.deploy.Step;
import io.github.scrapewatch.deploy.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A deployment for programs. */
public final class DeployJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeployJson() {}

    /** @param outcome empty where nothing was tried */
    public static String write(Target target, Plan plan, Optional<Outcome> outcome) {
        ObjectNode root = DifferencesJson.target(target);
        root.put("same", plan.comparison().same());
        ArrayNode steps = root.putArray("steps");
        plan.steps().forEach(it -> steps.add(step(it, true)));
        ArrayNode left = root.putArray("left");
        plan.comparison().differences().stream()
                .filter(it -> plan.steps().stream().map(Step::difference).noneMatch(it::equals))
                .forEach((Difference it) -> left.add(DifferencesJson.difference(it)));
        plan.notes().forEach(root.putArray("notes")::add);
        root.set("obstacles", DifferencesJson.obstacles(plan.obstacles()));
        outcome.ifPresent(it -> root.set("outcome", outcome(it)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode step(Step step, boolean whole) {
        ObjectNode node =
                JSON.createObjectNode().put("action", step.action().name().toLowerCase(Locale.ROOT));
        ObjectNode difference = DifferencesJson.difference(step.difference());
        difference.remove("state");
        return node.setAll(whole ? difference : difference.retain("kind", "id", "name"));
    }

    private static ObjectNode outcome(Outcome outcome) {
        ObjectNode node = JSON.createObjectNode();
        outcome.failure().ifPresent(it -> node.put("failure", it.message()));
        node.set("done", steps(outcome.done()));
        node.set("unknown", steps(outcome.unknown()));
        node.set("not_done", steps(outcome.notDone()));
        return node;
    }

    private static ArrayNode steps(List<Step> steps) {
        ArrayNode nodes = JSON.createArrayNode();
        steps.forEach(it -> nodes.add(step(it, false)));
        return nodes;
    }
}
