package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class FieldNotEmittedTest extends CheckTest {
    @Test
    void reportsAFieldThatNoPipelineEmits() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'event.acton: x'"));
        thenFinding("CR060", "event.acton", "Did you mean 'event.action'?");
    }

    @Test
    void reportsAFieldToGroupBy() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.threshold().with("threshold", "{ field: [user.nam], value: 1 }"));
        thenFinding("CR060", "user.nam", "Did you mean 'user.name'?");
    }

    @Test
    void reportsAColumnOfEsql() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version | WHERE user.nam == \"a.b\""));
        thenFinding("CR060", "user.nam", "Did you mean 'user.name'?");
    }

    @Test
    void acceptsColumnsThatTheQueryMakes() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* | STATS Esql.n = COUNT(*) BY user.name | WHERE Esql.n > 3"));
        thenNoFinding("CR060");
    }

    @Test
    void acceptsPartsOfFlattenedFields() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("query", "'x.flat.inside: 1 and event.action: x'"));
        thenNoFinding("CR060");
    }

    @Test
    void acceptsFieldsOfOtherIndices() {
        givenContract(
                "event.action  string  keyword",
                "user.name  string  keyword",
                "x.text  string  text",
                "x.n  integer  long",
                "x.flat  object  flattened");
        givenRule(RuleText.query().with("index", "[other-*]").with("query", "'a.b: 1'"));
        thenNoFinding("CR060");
    }
}
