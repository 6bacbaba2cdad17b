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

    /** Of one text, or of several; null when absent. */
    public List<String> listOrText(String name) {
        return ConfigurationUtils.readOptionalListOrString(type, tag, config, name);
    }

    public Object value(String name) {
        return ConfigurationUtils.readObject(type, tag, config, name);
    }

    public String mediaType() {
        return ConfigurationUtils.readMediaTypeProperty(type, tag, config, "media_type", "application/json");
    }

    public TemplateScript.Factory requiredTemplate(String name, ScriptService scripts) {
        return ConfigurationUtils.readTemplateProperty(type, tag, config, name, scripts);
    }

    /** Null when absent. */
    public TemplateScript.Factory optionalTemplate(String name, ScriptService scripts) {
        String text = text(name);
        return text == null ? null : template(name, text, scripts);
    }

    public TemplateScript.Factory template(String name, String value, ScriptService scripts) {
        return ConfigurationUtils.compileTemplate(type, tag, name, value, scripts);
    }

    public ElasticsearchException refusal(String name, String reason) {
        return ConfigurationUtils.newConfigurationException(type, tag, name, reason);
    }
}
