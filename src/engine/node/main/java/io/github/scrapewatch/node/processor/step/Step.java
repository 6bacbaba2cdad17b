package io.github.scrapewatch.node.processor.step;

import java.util.function.Function;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** What a processor does to a document. */
@FunctionalInterface
public interface Step {
    void apply(IngestDocument document) throws Exception;

    /** Makes processors of this type out of what {@code reader} makes of their options. */
    static Processor.Factory factory(String type, Function<Options, ? extends Step> reader) {
        return (factories, tag, description, config) ->
                new StepProcessor(type, tag, description, reader.apply(new Options(type, tag, config)));
    }
}
