package io.github.scrapewatch.doctor;

import java.nio.file.Path;

/** The machine as the harness sees it. */
public record Machine(Java java, String system, int processors, long memoryBytes, Disk temporary) {

    public record Java(String version, String vendor, Path home) {}

    public record Disk(Path folder, long freeBytes) {}
}
