package io.github.scrapewatch.node.processor.network.agent;

import java.util.HashMap;
import java.util.Map;

/** What a user agent text says; a part is null if no pattern knows it. */
record Agent(String original, Named browser, Named os, Named device) {
    private static final String OTHER = "Other";

    static Agent of(String text) {
        return Patterns.KNOWN.parse(text);
    }

    String browserName() {
        return nameOf(browser);
    }

    String browserVersion() {
        return browser == null ? null : browser.version();
    }

    /** Null if unknown: unlike browser and device, a system is not reported as "Other". */
    Map<String, Object> describeOs() {
        if (os == null) {
            return null;
        }
        Map<String, Object> described = new HashMap<>();
        described.put("name", os.name());
        if (os.version() != null) {
            described.put("version", os.version());
            described.put("full", os.name() + " " + os.version());
        }
        return described;
    }

    Map<String, Object> describeDevice(boolean withType) {
        Map<String, Object> described = new HashMap<>();
        described.put("name", nameOf(device));
        if (withType) {
            described.put("type", DeviceType.of(this).label());
        }
        return described;
    }

    private static String nameOf(Named part) {
        return part == null ? OTHER : part.name();
    }
}
