package io.github.scrapewatch.cli;

/** What an exit means, for every subcommand alike. */
final class ExitCode {
    static final int OK = 0;
    /** Findings, or expectations that were not met. */
    static final int FINDINGS = 1;
    /** Rules or fixtures that cannot be read. */
    static final int UNREADABLE = 2;
    /** Usage, configuration or environment. */
    static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
