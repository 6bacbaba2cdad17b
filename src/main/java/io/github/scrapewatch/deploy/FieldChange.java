package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One field that differs. A missing node stands for a field that is not there.
 *
 * @param path such as {@code threshold.value} or {@code processors[3].script.source}
 */
public record FieldChange(String path, JsonNode inStack, JsonNode inPack) {}
