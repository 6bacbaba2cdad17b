package io.github.scrapewatch.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of Kibana whose behaviour is replicated. Whatever differs between versions asks here. */
public record TargetStack(int major, int minor) {
    public static final TargetStack DEFAULT = new TargetStack(8, 19);
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})(?:\\..*)?");

    public static TargetStack of(String version) {
        Matcher matcher = FORM.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + version + "' is no version of the stack: say one such as 8.19");
        }
        return new TargetStack(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public int mostThresholdFields() {
        return atLeast(9, 2) ? 5 : 3;
    }

    /** Whether {@code METADATA _id} is added to ES|QL that does not aggregate. */
    public boolean addsEsqlMetadata() {
        return atLeast(9, 4);
    }

    public boolean negatesThreatMappings() {
        return atLeast(9, 2);
    }

    /** Whether Elastic's own rules ask for a version of an integration or any later one, instead of one of the same major. */
    public boolean opensIntegrationRanges() {
        return atLeast(9, 5);
    }

    /** The version of ATT&CK that comes with it. */
    public int attackVersion() {
        return atLeast(9, 5) ? 19 : 18;
    }

    public boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
