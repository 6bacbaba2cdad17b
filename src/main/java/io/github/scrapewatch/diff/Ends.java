package io.github.scrapewatch.diff;

import java.util.Optional;

/**
 * What is compared with what.
 *
 * @param base how somebody named it
 * @param baseCommit its id
 * @param head how somebody named it, or what the files are that lie there
 * @param headCommit empty for files as they lie there
 */
public record Ends(String base, String baseCommit, String head, Optional<String> headCommit) {}
