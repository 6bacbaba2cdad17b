package io.github.scrapewatch.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.report.VerificationJson;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.support.TestPlaces;
import io.github.scrapewatch.verify.Plans;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.Selection;
import io.github.scrapewatch.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** All verdicts of the pack on one engine, each with its alerts as they would be written. */
public final class WholePack {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path KEPT = TestPlaces.ROOT.resolve("target/whole-pack-embedded.json");
    /** What it hangs on: with other files than these, the verdicts may be others. */
    private static final List<String> MADE_OF = List.of(
            "rules",
            "ingest-pipelines",
            "fixtures",
            "exceptions",
            "profiles",
            "identities.yml",
            "target/classes",
            "src/engine/node/target/classes");

    private final ObjectNode alerts = JSON.createObjectNode();
    private JsonNode verification = JSON.createObjectNode();

    static WholePack on(Engine engine) {
        Pack pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
        Selection selection = Selection.of(pack, new Selection.Wishes(List.of(), List.of(), false));
        TargetStack stack = TargetStack.of(engine.facts().version());
        Verification.About about =
                new Verification.About("", engine.facts().kind().toString(), stack.toString(), "");
        WholePack whole = new WholePack();
        whole.verified(new Verifier(engine, System::nanoTime, Progress.SILENT)
                .verify(Plans.of(TestPlaces.ROOT, pack, selection).on(stack), about, whole::saw));
        return whole;
    }

    public void saw(String rule, String scenario, List<Alert> raised) {
        List<JsonNode> sorted = raised.stream()
                .map(alert -> Allowance.unordered(Allowance.without(alert.document())))
                .sorted(Comparator.comparing(JsonNode::toString))
                .toList();
        alerts.set(name(rule, scenario), JsonNodeFactory.instance.arrayNode().addAll(sorted));
    }

    public void verified(Verification all) {
        try {
            verification = JSON.readTree(VerificationJson.write(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a later run of tests in containers: the pack need not be run on the embedded engine again. */
    public void keep() {
        ObjectNode kept = JSON.createObjectNode().put("of", Fingerprint.of(TestPlaces.ROOT, MADE_OF));
        kept.set("alerts", alerts);
        kept.set("verification", verification);
        try {
            Files.write(KEPT, JSON.writeValueAsBytes(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where nothing was kept, or something has changed since. */
    static Optional<WholePack> kept() {
        try {
            JsonNode kept = JSON.readTree(Files.readAllBytes(KEPT));
            if (!kept.path("of").asText().equals(Fingerprint.of(TestPlaces.ROOT, MADE_OF))) {
                return Optional.empty();
            }
            WholePack whole = new WholePack();
            whole.alerts.setAll((ObjectNode) kept.path("alerts"));
            whole.verification = kept.path("verification");
            return Optional.of(whole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String name(String rule, String scenario) {
        return rule + " on " + scenario;
    }

    /** Sorted, because two engines may tell of events of the same moment in different orders. */
    JsonNode alerts(JsonNode verdict) {
        return alerts.path(
                name(verdict.path("rule").asText(), verdict.path("scenario").asText()));
    }

    int alerts() {
        return StreamSupport.stream(alerts.spliterator(), false)
                .mapToInt(JsonNode::size)
                .sum();
    }

    ArrayNode verdicts() {
        return (ArrayNode) verification.path("verdicts");
    }

    JsonNode scenarios() {
        return verification.path("scenarios");
    }
}
