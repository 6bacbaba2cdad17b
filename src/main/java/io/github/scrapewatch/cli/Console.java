package io.github.scrapewatch.cli;

import java.io.PrintStream;

/** Results go to standard output and may be read by programs; narration goes to standard error and is for people. */
public record Console(PrintStream results, PrintStream narration) {

    void result(String text) {
        results.print(text);
        results.flush();
    }

    public void narrate(String line) {
        narration.println(line);
    }
}
