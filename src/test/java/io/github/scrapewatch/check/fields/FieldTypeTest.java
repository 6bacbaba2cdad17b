package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class FieldTypeTest extends CheckTest {
    @Test
    void reportsAMatchOnText() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'x.text: word'"));
        thenFinding("CR061", "x.text", "words anywhere");
    }

    @Test
    void reportsAGroupByText() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.threshold().with("threshold", "{ field: [x.text], value: 1 }"));
        thenFinding("CR061", "x.text", "grouped");
    }

    @Test
    void reportsARangeOverKeywords() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'user.name > 3'"));
        thenFinding("CR061", "user.name > 3", "letter by letter");
    }

    @Test
    void reportsAWordForANumber() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'x.n: many'"));
        thenFinding("CR061", "x.n", "no number");
    }

    @Test
    void reportsAPatternForANumber() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'x.n: 1*'"));
        thenFinding("CR061", "x.n", "no patterns");
    }

    @Test
    void reportsAFlattenedColumn() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version | WHERE x.flat.inside == \"y\""));
        thenFinding("CR061", "x.flat.inside", "do not read");
    }

    @Test
    void acceptsWhatFits() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'x.n >= 3 and user.name: a* and x.flat.inside: y'"));
        thenNoFindings();
    }
}
