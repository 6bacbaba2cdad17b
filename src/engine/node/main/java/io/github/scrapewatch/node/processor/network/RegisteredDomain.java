package io.github.scrapewatch.node.processor.network;

import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.http.conn.util.PublicSuffixMatcher;
import org.apache.http.conn.util.PublicSuffixMatcherLoader;
import org.elasticsearch.common.Strings;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code registered_domain}. An empty {@code targetField} means the root of the document. */
record RegisteredDomain(String field, String targetField, boolean ignoreMissing) implements Step {
    static final String TYPE = "registered_domain";

    // The list is read once, when the first processor of this type is made.
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    static RegisteredDomain from(Options options) {
        return new RegisteredDomain(
                options.required("field"), options.text("target_field", ""), options.flag("ignore_missing", true));
    }

    @Override
    public void apply(IngestDocument document) {
        Optional<Map<String, String>> parts = parts(document.getFieldValue(field, String.class, ignoreMissing));
        if (parts.isEmpty() && !ignoreMissing) {
            throw new IllegalArgumentException("unable to set domain information for document");
        }
        String parent = targetField.isEmpty() ? "" : targetField + ".";
        parts.ifPresent(found -> found.forEach((name, value) -> document.setFieldValue(parent + name, value)));
    }

    private static Optional<Map<String, String>> parts(String host) {
        if (!Strings.hasText(host)) {
            return Optional.empty();
        }
        String registered = SUFFIXES.getDomainRoot(host);
        if (registered == null) {
            // Nothing below a public suffix can mean that it is one itself.
            return SUFFIXES.matches(host)
                    ? Optional.of(Map.of("domain", host, "top_level_domain", host))
                    : Optional.empty();
        }
        return registered.indexOf('.') < 0 ? Optional.empty() : Optional.of(parts(host, registered));
    }

    private static Map<String, String> parts(String host, String registered) {
        Map<String, String> parts = new HashMap<>();
        parts.put("domain", host);
        parts.put("registered_domain", registered);
        parts.put("top_level_domain", registered.substring(registered.indexOf('.') + 1));
        int subdomainEnd = host.lastIndexOf("." + registered);
        if (subdomainEnd > 0) {
            parts.put("subdomain", host.substring(0, subdomainEnd));
        }
        return parts;
    }
}
