package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of one of the two packs, with what it says.
 *
 * @param content what counts
 * @param written the same before parameters were filled in
 */
record Item(Part part, JsonNode content, JsonNode written) {
    static Item of(Part part, JsonNode content) {
        return new Item(part, content, content);
    }
}
