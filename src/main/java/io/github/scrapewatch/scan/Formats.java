package io.github.scrapewatch.scan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the pipelines call a kind of log, in words. */
final class Formats {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("access-default", "access log");
        WORDS.put("access-forwarded", "access log, forwarded addresses");
        WORDS.put("access-container", "access log of a container");
        WORDS.put("nginx-", "access log of a proxy");
        WORDS.put("dc-audit-file", "audit log");
        WORDS.put("dc-audit", "audit log, REST");
        WORDS.put("cloud-audit", "audit log, Cloud");
        WORDS.put("organization", "events of the organization");
        WORDS.put("sentinel", "audit log, Sentinel");
        WORDS.put("soteri", "Soteri export");
        WORDS.put("okta", "sign-ins, Okta");
        WORDS.put("entra", "sign-ins, Entra");
    }

    private Formats() {}

    /** @param providers values of {@code event.provider} */
    static String inWords(Collection<String> providers) {
        return providers.isEmpty()
                ? "unknown"
                : providers.stream().map(Formats::inWords).distinct().collect(Collectors.joining("; "));
    }

    private static String inWords(String provider) {
        return WORDS.entrySet().stream()
                .filter(it -> provider.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(provider);
    }
}
