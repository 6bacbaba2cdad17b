package io.github.scrapewatch.verify;

/** Told how far a verification is; from several threads. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (phase, done, total) -> {};

    void at(String phase, int done, int total);
}
