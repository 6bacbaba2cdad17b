package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.doctor.Diagnosis;
import io.github.scrapewatch.doctor.Examination;
import java.util.Locale;

/** A diagnosis for programs. */
public final class DiagnosisJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DiagnosisJson() {}

    public static String write(Diagnosis diagnosis) {
        ObjectNode root = JSON.createObjectNode().put("healthy", diagnosis.healthy());
        ArrayNode examinations = root.putArray("examinations");
        diagnosis.examinations().forEach(examination -> examinations.add(node(examination)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode node(Examination examination) {
        ObjectNode node = JSON.createObjectNode()
                .put("subject", examination.subject())
                .put("state", examination.state().name().toLowerCase(Locale.ROOT));
        ArrayNode findings = node.putArray("findings");
        examination.findings().forEach(findings::add);
        examination.remedy().ifPresent(remedy -> node.put("remedy", remedy));
        return node;
    }
}
