package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.OwnEngine;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.ingest.Ingestion;
import io.github.scrapewatch.ingest.Outline;
import io.github.scrapewatch.ingest.Shipping;
import io.github.scrapewatch.ingest.Tally;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.rawlog.RecordReader;
import io.github.scrapewatch.report.IngestedText;
import io.github.scrapewatch.report.TraceText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        description =
                "Shows what the pack's pipelines make of raw records: documents on standard output, failures on standard error.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Engines engines;
    private final Commands.Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of raw records, plain or gzip; - for standard input.")
    private List<String> files;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "auto",
            description =
                    "Where the records come from: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, by the looks of each record).")
    private SourceChoice source;

    @Option(names = "--pipeline", paramLabel = "NAME", description = "Runs this pipeline instead of the source's own.")
    private String pipeline;

    @Option(names = "--explain", description = "Shows what each processor did, instead of the documents.")
    private boolean explain;

    @Option(
            names = "--format",
            paramLabel = "ndjson",
            defaultValue = "ndjson",
            description = "How to write documents (default: ${DEFAULT-VALUE}).")
    private Format format;

    enum Format {
        ndjson
    }

    IngestCommand(Console console, Engines engines, Commands.Surroundings surroundings) {
        this.console = console;
        this.engines = engines;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PackAssets pack = PackAssets.read(surroundings.root());
        // Before the engine is started: a wrong name is a matter of a moment.
        files.stream()
                .filter(file -> !file.equals(STANDARD_INPUT))
                .forEach(file -> open(file).close());
        try (OwnEngine engine = engines.embedded(List.of())) {
            pack.installInto(engine.cluster());
            Ingestion ingestion = new Ingestion(engine.cluster(), new Shipping(surroundings.now()), entries());
            Tally tally = new Tally();
            for (String file : files) {
                try (RecordReader records = open(file)) {
                    show(ingestion, records, tally, Outline.of(pack.assets()));
                    tally.addReplaced(records.replacedCharacters());
                }
            }
            console.narrate(IngestedText.summary(tally));
            return tally.failed() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private RecordReader open(String file) {
        return file.equals(STANDARD_INPUT)
                ? RecordReader.of(surroundings.input(), STANDARD_INPUT)
                : RecordReader.open(Path.of(file), file);
    }

    private Function<RawRecord, Entry> entries() {
        return pipeline == null
                ? source.entries()
                : record -> source.entries().apply(record).through(pipeline);
    }

    private void show(Ingestion ingestion, RecordReader records, Tally tally, Outline outline) {
        ingestion.run(records, ingested -> {
            tally.add(ingested);
            if (explain) {
                console.result(TraceText.write(ingested.record(), ingestion.trace(ingested.record(), outline)));
            } else {
                IngestedText.document(ingested).ifPresent(document -> console.result(document + "\n"));
            }
            IngestedText.failure(ingested).ifPresent(console::narrate);
        });
    }
}
