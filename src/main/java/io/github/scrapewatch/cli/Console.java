package io.github.scrapewatch.cli;

import java.io.PrintStream;

/** Results go to standard output and may be read by programs; narration goes to standard error and is for people. */
public record Console(PrintStream results, PrintStream narration, Terminal terminal) {
    public Console(PrintStream results, PrintStream narration) {
        this(results, narration, Terminal.NONE);
    }

    void result(String text) {
        results.print(text);
        results.flush();
    }

    /** Whether all results so far could be written; a pipe may have been closed. */
    boolean delivered() {
        return !results.checkError();
    }

    public void narrate(String line) {
        narration.println(line);
    }

    /** Over what was there before; the line must not be wider than the terminal. */
    void overwrite(String text) {
        narration.print(text);
        narration.flush();
    }
}
