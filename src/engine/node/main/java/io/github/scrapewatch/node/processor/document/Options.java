package io.github.scrapewatch.node.processor.document;

import java.util.List;
import java.util.Map;
import org.elasticsearch.ElasticsearchException;
import org.elasticsearch.ingest.ConfigurationUtils;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** What a pipeline says about one processor. Reading an option takes it away: the server refuses whatever is left in the end. */
record Options(String type, String tag, Map<String, Object> config) {
    String text(String name) {
        return ConfigurationUtils.readStringProperty(type, tag, config, name);
    }

    String text(String name, String otherwise) {
        return ConfigurationUtils.readStringProperty(type, tag, config, name, otherwise);
    }

    String textOrNull(String name) {
        return ConfigurationUtils.readOptionalStringProperty(type, tag, config, name);
    }

    boolean flag(String name, boolean otherwise) {
        return ConfigurationUtils.readBooleanProperty(type, tag, config, name, otherwise);
    }

    Object value(String name) {
        return ConfigurationUtils.readObject(type, tag, config, name);
    }

    List<String> texts(String name) {
        return ConfigurationUtils.readList(type, tag, config, name);
    }

    List<String> textsOrText(String name) {
        return ConfigurationUtils.readOptionalListOrString(type, tag, config, name);
    }

    String mediaType() {
        return ConfigurationUtils.readMediaTypeProperty(type, tag, config, "media_type", "application/json");
    }

    TemplateScript.Factory template(String name, ScriptService scripts) {
        return ConfigurationUtils.readTemplateProperty(type, tag, config, name, scripts);
    }

    TemplateScript.Factory templateOrNull(String name, ScriptService scripts) {
        String text = textOrNull(name);
        return text == null ? null : compiled(name, text, scripts);
    }

    TemplateScript.Factory compiled(String name, String template, ScriptService scripts) {
        return ConfigurationUtils.compileTemplate(type, tag, name, template, scripts);
    }

    ElasticsearchException refusal(String name, String reason) {
        return ConfigurationUtils.newConfigurationException(type, tag, name, reason);
    }
}
