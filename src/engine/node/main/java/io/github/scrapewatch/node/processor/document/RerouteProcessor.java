package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.document.DataStreamPart.Kind;
import io.github.scrapewatch.node.processor.step.Options;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** {@code reroute}: sends the document to another index or data stream, whose default pipeline runs next. */
public final class RerouteProcessor extends AbstractProcessor {
    static final String TYPE = "reroute";

    private final List<DataStreamPart> types;
    private final List<DataStreamPart> datasets;
    private final List<DataStreamPart> namespaces;
    private final String destination;

    private RerouteProcessor(Options options, String description) {
        super(options.tag(), description);
        List<DataStreamPart> type = parts(options, Kind.TYPE);
        List<DataStreamPart> dataset = parts(options, Kind.DATASET);
        List<DataStreamPart> namespace = parts(options, Kind.NAMESPACE);
        this.destination = options.text("destination");
        if (destination != null && !(type.isEmpty() && dataset.isEmpty() && namespace.isEmpty())) {
            throw options.refusal("destination", "can only be set if type, dataset, and namespace are not set");
        }
        this.types = orOwnField(type, Kind.TYPE);
        this.datasets = orOwnField(dataset, Kind.DATASET);
        this.namespaces = orOwnField(namespace, Kind.NAMESPACE);
    }

    private static List<DataStreamPart> parts(Options options, Kind kind) {
        try {
            return options.listOrText(kind.option()).stream()
                    .map(text -> new DataStreamPart(kind, text))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw options.refusal(kind.option(), e.getMessage());
        }
    }

    /** Without the option, the document's own data_stream field decides. */
    private static List<DataStreamPart> orOwnField(List<DataStreamPart> parts, Kind kind) {
        return parts.isEmpty() ? List.of(new DataStreamPart(kind, "{{data_stream." + kind.option() + "}}")) : parts;
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        if (destination == null) {
            send(document, target(document));
        } else {
            document.reroute(destination);
        }
        return document;
    }

    private DataStreamName target(IngestDocument document) {
        DataStreamName current = DataStreamName.parse(document.getFieldValue("_index", String.class));
        return new DataStreamName(
                first(types, document, current.type()),
                first(datasets, document, current.dataset()),
                first(namespaces, document, current.namespace()));
    }

    private static String first(List<DataStreamPart> parts, IngestDocument document, String otherwise) {
        return parts.stream()
                .map(part -> part.resolve(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static void send(IngestDocument document, DataStreamName target) {
        document.reroute(target.toString());
        document.setFieldValue("data_stream.type", target.type());
        document.setFieldValue("data_stream.dataset", target.dataset());
        document.setFieldValue("data_stream.namespace", target.namespace());
        // The Elastic Common Schema wants both the same; a document without the second is left without it.
        if (document.hasField("event.dataset")) {
            document.setFieldValue("event.dataset", target.dataset());
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code reroute}. */
    public record Factory() implements Processor.Factory {
        @Override
        public RerouteProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new RerouteProcessor(new Options(TYPE, tag, config), description);
        }
    }
}
