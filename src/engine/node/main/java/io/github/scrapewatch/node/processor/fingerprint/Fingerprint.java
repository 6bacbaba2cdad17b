package io.github.scrapewatch.node.processor.fingerprint;

import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.elasticsearch.common.Strings;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code fingerprint}. */
public record Fingerprint(List<String> fields, String targetField, byte[] salt, String method, boolean ignoreMissing)
        implements Step {
    public static final String TYPE = "fingerprint";

    public static Fingerprint from(Options options) {
        List<String> fields = options.requiredList("fields");
        if (fields.isEmpty()) {
            throw options.refusal("fields", "must specify at least one field");
        }
        String targetField = options.text("target_field", "fingerprint");
        String salt = options.text("salt", "");
        byte[] saltBytes = Strings.hasText(salt) ? salt.getBytes(StandardCharsets.UTF_8) : new byte[0];
        boolean ignoreMissing = options.flag("ignore_missing", false);
        List<String> sorted = fields.stream().sorted().toList();
        return new Fingerprint(sorted, targetField, saltBytes, method(options), ignoreMissing);
    }

    private static String method(Options options) {
        String method = options.text("method", "SHA-1");
        if (!Hash.METHODS.contains(method)) {
            throw options.refusal(
                    "method",
                    "[" + method + "] must be one of the supported hash methods [" + String.join(",", Hash.METHODS)
                            + "]");
        }
        return method;
    }

    @Override
    public void apply(IngestDocument document) {
        List<Object> values = values(document);
        if (!values.isEmpty()) {
            Hash hash = Hash.by(method);
            hash.add(salt);
            HashedValues hashed = new HashedValues(hash);
            values.forEach(hashed::add);
            document.setFieldValue(targetField, Base64.getEncoder().encodeToString(hash.digest()));
        }
    }

    private List<Object> values(IngestDocument document) {
        List<Object> values = new ArrayList<>();
        for (String field : fields) {
            Object value = document.getFieldValue(field, Object.class, true);
            if (value != null) {
                values.add(value);
            } else if (!ignoreMissing) {
                throw new IllegalArgumentException("missing field [" + field + "] when calculating fingerprint");
            }
        }
        return values;
    }
}
