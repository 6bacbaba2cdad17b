package io.github.scrapewatch.node.processor.network.agent;

import io.github.scrapewatch.node.processor.step.Fields;
import io.github.scrapewatch.node.processor.step.Options;
import io.github.scrapewatch.node.processor.step.Step;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.ingest.IngestDocument;

/** The processor {@code user_agent}. */
public record UserAgent(
        String field, String targetField, Set<Property> properties, boolean extractDeviceType, boolean ignoreMissing)
        implements Step {
    public static final String TYPE = "user_agent";

    private static final String BUILT_IN_PATTERNS = "_default_";

    /** The order is that of Elasticsearch's message about an unknown one. */
    enum Property {
        NAME,
        OS,
        DEVICE,
        ORIGINAL,
        VERSION
    }

    public static UserAgent from(Options options) {
        String field = options.required("field");
        String targetField = options.text("target_field", "user_agent");
        refuseOwnPatterns(options);
        Set<Property> properties = properties(options);
        boolean extractDeviceType = options.flag("extract_device_type", false);
        boolean ignoreMissing = options.flag("ignore_missing", false);
        // Deprecated and without effect since 8.0, but still taken.
        options.flag("ecs", true);
        return new UserAgent(field, targetField, properties, extractDeviceType, ignoreMissing);
    }

    private static void refuseOwnPatterns(Options options) {
        String file = options.text("regex_file", BUILT_IN_PATTERNS);
        if (!file.equals(BUILT_IN_PATTERNS)) {
            throw options.refusal(
                    "regex_file", "regex file [" + file + "] doesn't exist (has to exist at node startup)");
        }
    }

    private static Set<Property> properties(Options options) {
        List<String> names = options.list("properties");
        if (names == null) {
            return EnumSet.allOf(Property.class);
        }
        Set<Property> properties = EnumSet.noneOf(Property.class);
        names.forEach(name -> properties.add(property(options, name)));
        return properties;
    }

    private static Property property(Options options, String name) {
        try {
            return Property.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw options.refusal(
                    "properties",
                    "illegal property value [" + name + "]. valid values are " + EnumSet.allOf(Property.class));
        }
    }

    @Override
    public void apply(IngestDocument document) {
        String text = Fields.text(document, field, ignoreMissing, "cannot parse user-agent.");
        if (text != null) {
            document.setFieldValue(targetField, describe(Agent.of(text)));
        }
    }

    private Map<String, Object> describe(Agent agent) {
        Map<String, Object> described = new HashMap<>();
        for (Property property : properties) {
            Object value = switch (property) {
                case NAME -> agent.browserName();
                case VERSION -> agent.browserVersion();
                case OS -> agent.describeOs();
                case DEVICE -> agent.describeDevice(extractDeviceType);
                case ORIGINAL -> agent.original();
            };
            if (value != null) {
                described.put(property.name().toLowerCase(Locale.ROOT), value);
            }
        }
        return described;
    }
}
