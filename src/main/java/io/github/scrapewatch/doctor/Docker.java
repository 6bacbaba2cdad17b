package io.github.scrapewatch.doctor;

/** Whether a Docker engine answers. */
public sealed interface Docker {

    record Answers(String version, String address) implements Docker {}

    record Silent(String because) implements Docker {}
}
