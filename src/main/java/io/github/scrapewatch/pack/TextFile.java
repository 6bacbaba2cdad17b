package io.github.scrapewatch.pack;

/** A file that is read as it is, such as raw log lines. */
public record TextFile(String name, String content) {}
