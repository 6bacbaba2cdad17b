package io.github.scrapewatch.node.processor.network.agent;

import java.util.regex.Pattern;

/** The kind of device, from coarse signs; the first kind whose signs are there is taken. */
enum DeviceType {
    ROBOT("Robot", "(?i)bot\\b|bot/|crawler|spider|slurp|curl/|wget|python-|java/|okhttp|apachebench|libwww|phantomjs"),
    TABLET("Tablet", "(?i)ipad|tablet|kindle|silk/|playbook|android(?!.*mobile)"),
    PHONE("Phone", "(?i)iphone|ipod|mobile|windows phone|blackberry|opera mini|symbian"),
    DESKTOP("Desktop", "(?i)windows nt|macintosh|x11|cros "),
    OTHER("Other", "");

    private final String label;
    private final Pattern sign;

    DeviceType(String label, String sign) {
        this.label = label;
        this.sign = Pattern.compile(sign);
    }

    static DeviceType of(Agent agent) {
        for (DeviceType type : values()) {
            if (type.sign.matcher(agent.original()).find()) {
                return type;
            }
        }
        return OTHER;
    }

    String label() {
        return label;
    }
}
