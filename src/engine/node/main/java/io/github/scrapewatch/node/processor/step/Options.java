package io.github.scrapewatch.node.processor.step;

import java.util.List;
import java.util.Map;
import org.elasticsearch.ElasticsearchException;
import org.elasticsearch.ingest.ConfigurationUtils;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** The options of one processor. Each is taken out when it is read: Elasticsearch refuses a processor with options left over. */
public record Options(String type, String tag, Map<String, Object> config) {
    public String required(String name) {
        return ConfigurationUtils.readStringProperty(type, tag, config, name);
    }

    public String text(String name, String otherwise) {
        return ConfigurationUtils.readStringProperty(type, tag, config, name, otherwise);
    }

    /** Null when absent. */
    public String text(String name) {
        return ConfigurationUtils.readOptionalStringProperty(type, tag, config, name);
    }

    public boolean flag(String name, boolean otherwise) {
        return ConfigurationUtils.readBooleanProperty(type, tag, config, name, otherwise);
    }

    public int number(String name, int otherwise) {
        return ConfigurationUtils.readIntProperty(type, tag, config, name, otherwise);
    }

    public List<String> requiredList(String name) {
        return ConfigurationUtils.readList(type, tag, config, name);
    }

    /** Null when absent. */
    public List<String> list(String name) {
        return ConfigurationUtils.readOptionalList(type, tag, config, name);
    }

    public TemplateScript.Factory template(String name, String value, ScriptService scripts) {
        return ConfigurationUtils.compileTemplate(type, tag, name, value, scripts);
    }

    public ElasticsearchException refusal(String name, String reason) {
        return ConfigurationUtils.newConfigurationException(type, tag, name, reason);
    }
}
