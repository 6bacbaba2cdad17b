package io.github.scrapewatch.check.exceptions;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ExceptionListTest extends CheckTest {
    @Test
    void reportsAListThatIsNotThere() {
        givenRule(RuleText.query()
                .with("exceptions_list", "[{ id: a, list_id: aproved, type: detection, namespace_type: single }]"));
        thenFinding("CR072", "aproved", "no exception list");
    }

    @Test
    void reportsAListThatNoRuleNames() {
        givenException("owner: search team\nchange: CHG-17\nexpires: 2026-12-31");
        givenRule(RuleText.query());
        thenFinding("CR072", "approved", "excepts nothing");
    }

    @Test
    void acceptsAListThatARuleNames() {
        givenException("owner: search team\nchange: CHG-17\nexpires: 2026-12-31");
        thenNoFinding("CR072");
    }
}
