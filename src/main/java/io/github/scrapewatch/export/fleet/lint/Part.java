package io.github.scrapewatch.export.fleet.lint;

import java.util.stream.Stream;

/** What is asked of one part of a package. */
interface Part {
    Stream<PackageProblem> inspect(PackageContents contents);
}
