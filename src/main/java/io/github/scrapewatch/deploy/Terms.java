package io.github.scrapewatch.deploy;

/**
 * What the one who deploys has asked for.
 *
 * @param prune whether to remove what has been deployed and the pack has no more
 * @param adopt whether to take what has our name and not our mark
 * @param enable whether to enable the rules of which the pack does not say it
 */
public record Terms(boolean prune, boolean adopt, boolean enable) {}
