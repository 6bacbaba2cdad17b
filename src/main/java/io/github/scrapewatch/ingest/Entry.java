package io.github.scrapewatch.ingest;

import io.github.scrapewatch.rawlog.RawRecord;

/** Where records enter: a pipeline, the data stream that it serves, and the form in which it takes a record. */
public record Entry(String pipeline, String dataStream, Form form) {
    public static final Entry AUDIT = new Entry("scrapewatch-audit", "logs-confluence.audit-default", Form.RAW);
    public static final Entry ACCESS = new Entry("scrapewatch-access", "logs-confluence.access-default", Form.RAW);
    /** The hook in Elastic's own integration, which has parsed the record already. */
    public static final Entry INTEGRATION =
            new Entry("scrapewatch-integration", "logs-atlassian_confluence.audit-default", Form.DOCUMENT);

    public enum Form {
        /** The record is the {@code message} of a document. */
        RAW,
        /** The record is the document. */
        DOCUMENT
    }

    /** By its looks: JSON and tables come from audit logs, all other lines from web servers. */
    public static Entry of(RawRecord record) {
        return record.shape() == RawRecord.Shape.LINE ? ACCESS : AUDIT;
    }

    public Entry through(String otherPipeline) {
        return new Entry(otherPipeline, dataStream, form);
    }
}
