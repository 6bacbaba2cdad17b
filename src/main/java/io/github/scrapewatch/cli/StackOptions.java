package io.github.scrapewatch.cli;

import io.github.scrapewatch.deploy.PackContents;
import io.github.scrapewatch.kibana.KibanaFacts;
import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.stack.Stacks;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which pack, and which stack: the same for every command that holds one against the other. */
final class StackOptions {
    @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder of the pack (default: this repository).")
    private Path path;

    @Option(names = "--elasticsearch", paramLabel = "URL", required = true, description = "The cluster.")
    private URI elasticsearch;

    @Option(
            names = "--kibana",
            paramLabel = "URL",
            description = "The Kibana in front of it. Without it, rules, exceptions and value lists are left out.")
    private URI kibana;

    @Option(names = "--space", paramLabel = "ID", description = "The space of Kibana (default: default).")
    private String space;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Takes the parameters of profiles/NAME.yml for the rules.")
    private String profile;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to write the result (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    enum Format {
        text,
        json
    }

    Stacks.Address address() {
        if (kibana == null && space != null) {
            throw new ParameterException(spec.commandLine(), "--space is a space of Kibana: say --kibana URL too.");
        }
        return new Stacks.Address(
                requireHttp("--elasticsearch", elasticsearch),
                Optional.ofNullable(kibana).map(it -> requireHttp("--kibana", it)),
                Optional.ofNullable(space).orElse(KibanaFacts.DEFAULT_SPACE));
    }

    private URI requireHttp(String option, URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.matches("https?") || uri.getHost() == null) {
            throw new ParameterException(spec.commandLine(), option + " takes a URL such as https://HOST:PORT.");
        }
        if (uri.getUserInfo() != null) {
            throw new ParameterException(
                    spec.commandLine(), option + " takes no user: set SCRAPEWATCH_API_KEY or SCRAPEWATCH_USERNAME.");
        }
        return uri;
    }

    boolean json() {
        return format == Format.json;
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    PackContents contents(Path root) {
        return PackContents.read(path == null ? TypedPath.of(root) : path, profile());
    }

    /** What keeps the pack from being used: told, and turned into an exit code. */
    static Optional<Integer> problems(PackContents contents, Console console) {
        List<Problem> problems = contents.pack().allProblems().toList();
        problems.forEach(it -> console.narrate(it.location() + "  " + it.text() + "\n  " + it.remedy()));
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                problems.stream().anyMatch(it -> it.kind() == Problem.Kind.UNREADABLE)
                        ? ExitCode.UNREADABLE
                        : ExitCode.FINDINGS);
    }
}
