package io.github.scrapewatch.export.fleet.lint;

/** Why a package would be refused, or would not do what it is for. */
public record PackageProblem(String path, String text) {
    @Override
    public String toString() {
        return path + "  " + text;
    }
}
