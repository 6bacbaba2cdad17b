package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.Finding;
import java.util.stream.Stream;

/** A check that looks at one rule at a time. */
interface AnswerCheck extends EngineCheck {
    Stream<Finding> inspect(Answer answer);

    @Override
    default Stream<Finding> inspect(Answers answers) {
        return answers.rules().stream().flatMap(this::inspect);
    }
}
