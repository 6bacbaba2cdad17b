package io.github.scrapewatch.node.script.api;

import java.util.Map;

/** Takes a text apart: {@code grok('%{IP:ip}').extract(text)?.ip}. The result is null when the text does not match. */
public interface NamedGroups {
    Map<String, ?> extract(String text);
}
