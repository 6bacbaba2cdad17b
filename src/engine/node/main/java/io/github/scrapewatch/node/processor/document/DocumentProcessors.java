package io.github.scrapewatch.node.processor.document;

import java.util.Map;
import org.elasticsearch.ingest.DropProcessor;
import org.elasticsearch.ingest.PipelineProcessor;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.ingest.common.DateIndexNameProcessor;
import org.elasticsearch.ingest.common.FailProcessor;
import org.elasticsearch.script.ScriptService;

/** The processors of this package, and four that need no code of ours: the server has two, and two are as they were in 7.10. */
public final class DocumentProcessors {
    private DocumentProcessors() {}

    public static Map<String, Processor.Factory> all(Processor.Parameters parameters) {
        ScriptService scripts = parameters.scriptService;
        return Map.ofEntries(
                Map.entry(SetProcessor.TYPE, new SetProcessor.Factory(scripts)),
                Map.entry(AppendProcessor.TYPE, new AppendProcessor.Factory(scripts)),
                Map.entry(RenameProcessor.TYPE, new RenameProcessor.Factory(scripts)),
                Map.entry(RemoveProcessor.TYPE, new RemoveProcessor.Factory(scripts)),
                Map.entry(ConvertProcessor.TYPE, new ConvertProcessor.Factory()),
                Map.entry(DateProcessor.TYPE, new DateProcessor.Factory(scripts)),
                Map.entry(DateIndexNameProcessor.TYPE, new DateIndexNameProcessor.Factory(scripts)),
                Map.entry(JsonProcessor.TYPE, new JsonProcessor.Factory()),
                Map.entry(ScriptProcessor.TYPE, new ScriptProcessor.Factory(scripts)),
                Map.entry(GrokProcessor.TYPE, new GrokProcessor.Factory(parameters.matcherWatchdog)),
                Map.entry(ForEachProcessor.TYPE, new ForEachProcessor.Factory(scripts)),
                Map.entry(DotExpanderProcessor.TYPE, new DotExpanderProcessor.Factory()),
                Map.entry(RerouteProcessor.TYPE, new RerouteProcessor.Factory()),
                Map.entry(TerminateProcessor.TYPE, new TerminateProcessor.Factory()),
                Map.entry(FailProcessor.TYPE, new FailProcessor.Factory(scripts)),
                Map.entry(PipelineProcessor.TYPE, new PipelineProcessor.Factory(parameters.ingestService)),
                Map.entry(DropProcessor.TYPE, new DropProcessor.Factory()));
    }
}
