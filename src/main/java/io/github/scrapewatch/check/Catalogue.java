package io.github.scrapewatch.check;

import io.github.scrapewatch.check.esql.EsqlKeep;
import io.github.scrapewatch.check.esql.EsqlLimit;
import io.github.scrapewatch.check.esql.EsqlMetadata;
import io.github.scrapewatch.check.esql.EsqlNow;
import io.github.scrapewatch.check.esql.EsqlRepeats;
import io.github.scrapewatch.check.exceptions.ExceptionExpired;
import io.github.scrapewatch.check.exceptions.ExceptionList;
import io.github.scrapewatch.check.exceptions.ExceptionUnanswered;
import io.github.scrapewatch.check.fields.CaseSensitive;
import io.github.scrapewatch.check.fields.FieldNotEmitted;
import io.github.scrapewatch.check.fields.FieldType;
import io.github.scrapewatch.check.fixtures.FixtureAddress;
import io.github.scrapewatch.check.metadata.AttackMapping;
import io.github.scrapewatch.check.metadata.DuplicateRuleId;
import io.github.scrapewatch.check.metadata.DuplicateRuleName;
import io.github.scrapewatch.check.metadata.FileName;
import io.github.scrapewatch.check.metadata.InvestigationGuide;
import io.github.scrapewatch.check.metadata.RuleVersion;
import io.github.scrapewatch.check.metadata.RuleVersion.Scope;
import io.github.scrapewatch.check.metadata.SeverityAndRisk;
import io.github.scrapewatch.check.metadata.Tags;
import io.github.scrapewatch.check.query.EmptyQuery;
import io.github.scrapewatch.check.query.LeadingWildcard;
import io.github.scrapewatch.check.query.QuerySyntax;
import io.github.scrapewatch.check.query.ScriptCost;
import io.github.scrapewatch.check.query.ThresholdCardinality;
import io.github.scrapewatch.check.reading.KeysTogether;
import io.github.scrapewatch.check.reading.ParameterWithoutReason;
import io.github.scrapewatch.check.reading.ReadingCheck;
import io.github.scrapewatch.check.scenarios.AttackTechnique;
import io.github.scrapewatch.check.scenarios.AttackWithoutExpectation;
import io.github.scrapewatch.check.scenarios.ContradictingExpectations;
import io.github.scrapewatch.check.scenarios.ScenarioFolder;
import io.github.scrapewatch.check.scenarios.ScenarioName;
import io.github.scrapewatch.check.scenarios.UnknownRule;
import io.github.scrapewatch.check.scenarios.UnknownVerb;
import io.github.scrapewatch.check.scenarios.VerbArgument;
import io.github.scrapewatch.check.schedule.HistoryWindow;
import io.github.scrapewatch.check.schedule.LateEvents;
import io.github.scrapewatch.check.schedule.LookBack;
import io.github.scrapewatch.check.schedule.MaxSignals;
import io.github.scrapewatch.check.schedule.SequenceSpan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks there are, by id. */
public final class Catalogue {
    private Catalogue() {}

    /** What has to be right before the versions of rules are written down. */
    public static Checks forLock() {
        return new Checks(Stream.concat(
                        ReadingCheck.all().stream().map(Check.class::cast),
                        Stream.of(new KeysTogether(), new DuplicateRuleId(), new RuleVersion(Scope.RULES)))
                .toList());
    }

    /** @param today decides what has expired */
    public static Checks on(LocalDate today) {
        return new Checks(Stream.of(
                        ReadingCheck.all(),
                        List.of(new KeysTogether(), new ParameterWithoutReason()),
                        List.of(new DuplicateRuleId(), new DuplicateRuleName(), new FileName(), new SeverityAndRisk()),
                        List.of(new InvestigationGuide(), new AttackMapping(), new Tags()),
                        List.of(new LookBack(), new HistoryWindow(), new MaxSignals(), new LateEvents()),
                        List.of(new SequenceSpan(), new EsqlMetadata(), new EsqlKeep(), new EsqlNow()),
                        List.of(new EsqlLimit(), new EsqlRepeats(), new QuerySyntax(), new LeadingWildcard()),
                        List.of(new ScriptCost(), new ThresholdCardinality(), new EmptyQuery()),
                        List.of(new FieldNotEmitted(), new FieldType(), new CaseSensitive(), new FixtureAddress()),
                        List.of(new ExceptionUnanswered(), new ExceptionExpired(today), new ExceptionList()),
                        List.of(new UnknownRule(), new UnknownVerb(), new VerbArgument(), new ScenarioFolder()),
                        List.of(new AttackTechnique(), new ContradictingExpectations(), new ScenarioName()),
                        List.of(new AttackWithoutExpectation(), new RuleVersion(Scope.RULES_AND_LOCK)))
                .flatMap(it -> it.stream().map(Check.class::cast))
                .sorted(Comparator.comparing(it -> it.about().id()))
                .toList());
    }
}
