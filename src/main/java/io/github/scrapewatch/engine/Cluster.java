package io.github.scrapewatch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What the use cases need of a cluster. Bodies and answers are Elasticsearch's own JSON, passed through unchanged.
 *
 * <p>Every method throws {@link RejectedException} where Elasticsearch refuses the request, and {@link EngineException} where there
 * is no answer.
 */
public interface Cluster extends Searcher {
    /** Creates or replaces. */
    void install(Asset asset);

    void uninstall(Asset.Kind kind, String name);

    /** Creates it, or makes it hold these rows and no others. */
    void install(LookupTable table);

    void uninstallTable(String name);

    /** An empty one, as its templates make it; nothing happens to one that is there. */
    void createDataStream(String dataStream);

    /** Sends documents to a data stream, through the pipelines that its templates name; one outcome for each, in order. */
    List<IndexOutcome> append(String dataStream, List<Document> documents);

    /** As {@link #append(String, List)}, with as little as possible to write and to read for each document. */
    Appended append(Batch batch);

    /** Makes all that was appended visible to searches. */
    void refresh(String dataStream);

    void deleteDataStream(String dataStream);

    /** @param body settings, mappings and aliases */
    void createIndex(String name, JsonNode body);

    /** It need not be there. */
    void deleteIndex(String name);

    /** @param aliases by the index, another name for it, which stays out of sight as it does itself */
    void nameIndices(Map<String, String> aliases);

    /** Puts documents into an index that is no data stream; one of the same id is replaced. */
    List<IndexOutcome> put(String index, List<Document> documents);

    /** Runs a pipeline that is given in the body, without storing the documents. */
    JsonNode simulate(JsonNode body);

    /** Runs an installed pipeline, without storing the documents. */
    JsonNode simulate(String pipeline, JsonNode body);

    /** As {@link #simulate(String, JsonNode)}, with each document as it is after each processor. */
    JsonNode trace(String pipeline, JsonNode body);

    JsonNode search(String target, JsonNode body);

    /** What this cluster can run; asked of the cluster itself. */
    Capabilities capabilities();
}
