package io.github.scrapewatch.report;

import io.github.scrapewatch.deploy.pull.Pulled;

/** What has been taken over from a stack, for people. */
public final class PulledText {
    private PulledText() {}

    public static String write(Pulled pulled) {
        StringBuilder text = new StringBuilder();
        pulled.files()
                .keySet()
                .forEach(it -> text.append("wrote    ").append(it).append('\n'));
        pulled.lostComments().forEach(it -> text.append("lost     ").append(it).append('\n'));
        pulled.notes().forEach(it -> text.append("note     ").append(it).append('\n'));
        return text.toString();
    }
}
