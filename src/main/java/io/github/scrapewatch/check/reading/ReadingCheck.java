package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Hands on what the reader came upon. */
public abstract class ReadingCheck implements Check {
    private final Problem.Kind kind;
    private final About about;

    ReadingCheck(Problem.Kind kind, String id, String name, String summary) {
        this.kind = kind;
        this.about = new About(id, name, Severity.ERROR, summary);
    }

    public static List<Check> all() {
        return List.of(
                new UnreadableFile(),
                new NothingToCheck(),
                new UnknownType(),
                new UnknownKey(),
                new MissingKey(),
                new WrongValue(),
                new UnknownParameter(),
                new UnusedParameter(),
                new ParameterValue(),
                new UnknownActor());
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public final Stream<Finding> inspect(Pack pack) {
        return pack.allProblems()
                .filter(it -> it.kind() == kind)
                .map(it -> finding(it.location(), it.text(), it.remedy()));
    }
}
