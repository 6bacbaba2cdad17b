package io.github.scrapewatch.node.processor.text;

import static java.util.Map.entry;

import io.github.scrapewatch.node.processor.step.Step;
import java.util.Map;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.ingest.common.BytesProcessor;
import org.elasticsearch.ingest.common.CsvProcessor;
import org.elasticsearch.ingest.common.HtmlStripProcessor;
import org.elasticsearch.ingest.common.JoinProcessor;
import org.elasticsearch.ingest.common.LowercaseProcessor;
import org.elasticsearch.ingest.common.SortProcessor;
import org.elasticsearch.ingest.common.TrimProcessor;
import org.elasticsearch.ingest.common.URLDecodeProcessor;
import org.elasticsearch.ingest.common.UppercaseProcessor;

/** All processors of this package, by type. */
public final class TextProcessors {
    private TextProcessors() {}

    public static Map<String, Processor.Factory> all(Processor.Parameters parameters) {
        return Map.ofEntries(
                entry(BytesProcessor.TYPE, new BytesProcessor.Factory()),
                entry(CsvProcessor.TYPE, new CsvProcessor.Factory()),
                entry(Dissect.TYPE, Step.factory(Dissect.TYPE, Dissect::from)),
                entry(Gsub.TYPE, Step.factory(Gsub.TYPE, Gsub::from)),
                entry(HtmlStripProcessor.TYPE, new HtmlStripProcessor.Factory()),
                entry(JoinProcessor.TYPE, new JoinProcessor.Factory()),
                entry(
                        KeyValue.TYPE,
                        Step.factory(KeyValue.TYPE, options -> KeyValue.from(options, parameters.scriptService))),
                entry(LowercaseProcessor.TYPE, new LowercaseProcessor.Factory()),
                entry(SortProcessor.TYPE, new SortProcessor.Factory()),
                entry(Split.TYPE, Step.factory(Split.TYPE, Split::from)),
                entry(TrimProcessor.TYPE, new TrimProcessor.Factory()),
                entry(UppercaseProcessor.TYPE, new UppercaseProcessor.Factory()),
                entry(URLDecodeProcessor.TYPE, new URLDecodeProcessor.Factory()));
    }
}
