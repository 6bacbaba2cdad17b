package io.github.scrapewatch.report.text;

/** Whether and how a terminal is told to colour. Whoever calls knows whether there is one, and whether its user wants colour. */
public enum Style {
    PLAIN,
    COLOUR;

    public String bold(String text) {
        return wrapped("1", text);
    }

    /** For what matters less; not the "faint" of terminals, which many cannot be read with. */
    public String quiet(String text) {
        return wrapped("90", text);
    }

    public String good(String text) {
        return wrapped("32", text);
    }

    public String bad(String text) {
        return wrapped("1;31", text);
    }

    public String doubtful(String text) {
        return wrapped("33", text);
    }

    public String place(String text) {
        return wrapped("36", text);
    }

    private String wrapped(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
