package io.github.scrapewatch.report.html;

import java.util.List;
import java.util.stream.Stream;

/** A table that says what it is about, with a heading for each column and each row. */
public final class DataTable {
    private DataTable() {}

    /** @param rows the first field of each is its heading */
    public static Html of(String caption, List<String> columns, Stream<List<Html>> rows) {
        Html head = Html.tag("tr")
                .holding(columns.stream()
                        .map(it -> Html.tag("th").with("scope", "col").text(it)));
        Html table = Html.tag("table")
                .holding(
                        Html.tag("caption").text(caption),
                        Html.tag("thead").holding(head),
                        Html.tag("tbody").holding(rows.map(DataTable::row)));
        return Scrolling.of(caption, table);
    }

    private static Html row(List<Html> fields) {
        Html head = Html.tag("th").with("scope", "row").holding(fields.get(0));
        Stream<Html> rest = fields.stream().skip(1).map(it -> Html.tag("td").holding(it));
        return Html.tag("tr").holding(Stream.concat(Stream.of(head), rest));
    }
}
