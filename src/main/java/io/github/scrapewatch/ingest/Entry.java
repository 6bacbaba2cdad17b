package io.github.scrapewatch.ingest;

import io.github.scrapewatch.rawlog.RawRecord;
import java.util.regex.Pattern;

/** Where records enter: a pipeline, the data stream that it serves, and the form in which it takes a record. */
public record Entry(String pipeline, String dataStream, Form form) {
    public static final Entry AUDIT = new Entry("scrapewatch-audit", "logs-confluence.audit-default", Form.RAW);
    public static final Entry ACCESS = new Entry("scrapewatch-access", "logs-confluence.access-default", Form.RAW);
    /** Sign-ins that an identity provider reports. */
    public static final Entry SIGN_IN = new Entry("scrapewatch-signin", "logs-confluence.signin-default", Form.RAW);
    /** The hook in Elastic's own integration, which has parsed the record already. */
    public static final Entry INTEGRATION =
            new Entry("scrapewatch-integration", "logs-atlassian_confluence.audit-default", Form.DOCUMENT);

    public enum Form {
        /** The record is the {@code message} of a document. */
        RAW,
        /** The record is the document. */
        DOCUMENT
    }

    /** A row of a table whose header is not there; lines of web servers begin with an address, or with a bracket before the time. */
    private static final Pattern ROW = Pattern.compile("\"?(?:\\d{4}-\\d{2}-\\d{2}[T ]|\\d{13}\"?,).*", Pattern.DOTALL);

    /** Keys that records of an identity provider have and audit records lack. In a value of text the quotes would have backslashes. */
    private static final Pattern SIGN_IN_KEYS = Pattern.compile("\"(?:userPrincipalName|published)\"\\s*:");

    /** By its looks: JSON comes from audit logs or identity providers, tables from audit logs, all other lines from web servers. */
    public static Entry of(RawRecord record) {
        if (record.shape() == RawRecord.Shape.JSON) {
            return SIGN_IN_KEYS.matcher(record.text()).find() ? SIGN_IN : AUDIT;
        }
        boolean line = record.shape() == RawRecord.Shape.LINE;
        return line && !ROW.matcher(record.text()).matches() ? ACCESS : AUDIT;
    }

    /** The data stream of another namespace. */
    public String dataStream(String namespace) {
        return dataStream.substring(0, dataStream.lastIndexOf('-') + 1) + namespace;
    }

    public Entry through(String otherPipeline) {
        return new Entry(otherPipeline, dataStream, form);
    }
}
