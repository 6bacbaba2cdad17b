package io.github.scrapewatch.engine.detection;

import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionEntry.Operator;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.SourceLocation;
import io.github.scrapewatch.rule.ValueList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exception list in the making. */
final class ExceptionDraft {
    private final String list;
    private final List<ExceptionItem> items = new ArrayList<>();
    private final List<ValueList> valueLists = new ArrayList<>();

    private ExceptionDraft(String list) {
        this.list = list;
    }

    static ExceptionDraft list(String id) {
        return new ExceptionDraft(id);
    }

    static ExceptionEntry match(String field, String value) {
        return new ExceptionEntry.Match(field, Operator.INCLUDED, value);
    }

    ExceptionDraft item(ExceptionEntry... entries) {
        return item(List.of(), Optional.empty(), entries);
    }

    ExceptionDraft itemUntil(Instant expires, ExceptionEntry... entries) {
        return item(List.of(), Optional.of(expires), entries);
    }

    ExceptionDraft itemOf(String os, ExceptionEntry... entries) {
        return item(List.of(os), Optional.empty(), entries);
    }

    private ExceptionDraft item(List<String> os, Optional<Instant> expires, ExceptionEntry... entries) {
        SourceLocation location = new SourceLocation("exceptions/test.yml", items.size() + 1, 1);
        String id = "item-" + items.size();
        items.add(new ExceptionItem(location, list, id, id, os, List.of(entries), expires));
        return this;
    }

    ExceptionDraft values(String id, ValueList.Type type, List<String> values) {
        valueLists.add(new ValueList(id, type, values));
        return this;
    }

    ExceptionCatalog catalog() {
        return ExceptionCatalog.of(items, valueLists);
    }
}
