package io.github.scrapewatch.engine.detection.alert;

/** Names of the fields that this code reads again after it has written them. */
public final class AlertFields {
    public static final String TIMESTAMP = "@timestamp";
    public static final String UUID = "kibana.alert.uuid";
    public static final String RULE_UUID = "kibana.alert.rule.uuid";
    public static final String START = "kibana.alert.start";
    public static final String LAST_DETECTED = "kibana.alert.last_detected";
    public static final String WORKFLOW_STATUS = "kibana.alert.workflow_status";
    public static final String ANCESTORS = "kibana.alert.ancestors";
    public static final String DEPTH = "kibana.alert.depth";
    public static final String ORIGINAL_TIME = "kibana.alert.original_time";
    public static final String BUILDING_BLOCK_TYPE = "kibana.alert.building_block_type";
    public static final String GROUP_ID = "kibana.alert.group.id";
    public static final String GROUP_INDEX = "kibana.alert.group.index";
    public static final String NEW_TERMS = "kibana.alert.new_terms";
    public static final String THRESHOLD_RESULT = "kibana.alert.threshold_result";
    public static final String INSTANCE_ID = "kibana.alert.instance.id";
    public static final String EXECUTION_UUID = "kibana.alert.rule.execution.uuid";
    public static final String SUPPRESSION_TERMS = "kibana.alert.suppression.terms";
    public static final String SUPPRESSION_START = "kibana.alert.suppression.start";
    public static final String SUPPRESSION_END = "kibana.alert.suppression.end";
    public static final String SUPPRESSED = "kibana.alert.suppression.docs_count";

    /** Copied below {@link #ORIGINAL_EVENT}. */
    static final String EVENT = "event.";

    static final String ORIGINAL_EVENT = "kibana.alert.original_event.";

    private AlertFields() {}
}
