package io.github.scrapewatch.node.processor.network;

import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code community_id}. */
record CommunityId(FlowFields flow, String targetField, int seed, boolean ignoreMissing) implements Step {
    static final String TYPE = "community_id";

    private static final int GREATEST_SEED = 65535;

    static CommunityId from(Options options) {
        boolean ignoreMissing = options.flag("ignore_missing", true);
        int seed = options.number("seed", 0);
        if (seed < 0 || seed > GREATEST_SEED) {
            throw options.refusal("seed", "must be a value between 0 and 65535");
        }
        String targetField = options.text("target_field", "network.community_id");
        return new CommunityId(FlowFields.from(options, ignoreMissing), targetField, seed, ignoreMissing);
    }

    @Override
    public void apply(IngestDocument document) {
        Flow found = flow.read(document);
        if (found != null) {
            document.setFieldValue(targetField, found.communityId(seed));
        } else if (!ignoreMissing) {
            throw new IllegalArgumentException("unable to construct flow from document");
        }
    }
}
