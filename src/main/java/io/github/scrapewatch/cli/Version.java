package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.result.Verification;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"scrapewatch " + number().orElse("(not from a jar)")};
    }

    static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }

    /** @param profile null for none */
    static Verification.About about(EngineFacts engine, TargetStack stack, String profile) {
        return new Verification.About(
                number().orElse(""),
                "Elasticsearch " + engine.version() + ", " + engine.kind(),
                stack.toString(),
                profile == null ? "" : profile);
    }
}
