package io.github.scrapewatch.node.shim;

/** 7.10 asked a security manager here; nothing that runs today has one. */
public final class SpecialPermission {
    private SpecialPermission() {}

    public static void check() {}
}
