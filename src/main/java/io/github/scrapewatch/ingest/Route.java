package io.github.scrapewatch.ingest;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows a record from pipeline to pipeline. Elasticsearch tells the pipeline of a processor that changed the document; of those that
 * were skipped, that failed or that called a pipeline it does not.
 */
final class Route {
    private final Outline outline;
    private final Deque<Visit> visits = new ArrayDeque<>();

    private static final class Visit {
        private final String pipeline;
        private int at = -1;

        private Visit(String pipeline) {
            this.pipeline = pipeline;
        }
    }

    Route(Outline outline, String entry) {
        this.outline = outline;
        visits.push(new Visit(entry));
    }

    /**
     * The pipeline of the next processor.
     *
     * @param told by Elasticsearch; empty if it does not
     * @param called whether the processor has handed the record to a pipeline
     */
    String follow(String tag, String told, boolean called) {
        Visit visit = told.isEmpty() ? find(tag) : goTo(told);
        visit.at = outline.next(visit.pipeline, tag, told.isEmpty() ? visit.at : -1);
        String callee = called ? outline.calls(visit.pipeline, visit.at) : "";
        if (!callee.isEmpty()) {
            visits.push(new Visit(callee));
        }
        return visit.pipeline;
    }

    private Visit goTo(String pipeline) {
        if (visits.stream().noneMatch(visit -> visit.pipeline.equals(pipeline))) {
            visits.push(new Visit(pipeline));
        }
        while (!visits.peek().pipeline.equals(pipeline)) {
            visits.pop();
        }
        return visits.peek();
    }

    /** The innermost visit that still has it ahead. */
    private Visit find(String tag) {
        for (Visit visit : visits) {
            if (outline.next(visit.pipeline, tag, visit.at) >= 0) {
                return goTo(visit.pipeline);
            }
        }
        return visits.peek();
    }
}
