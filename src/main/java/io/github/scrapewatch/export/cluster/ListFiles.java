package io.github.scrapewatch.export.cluster;

import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.export.files.Resources;
import io.github.scrapewatch.rule.ValueList;
import java.util.ArrayList;
import java.util.List;

/** {@code lists/}: value lists, a value on each line, and the script that loads them. */
public final class ListFiles {
    private static final String FOLDER = "lists";

    private ListFiles() {}

    public static List<Artefact> of(List<ValueList> lists) {
        List<Artefact> files = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (ValueList list : lists) {
            String file = list.id() + "." + list.type() + ".txt";
            files.add(Artefact.text(file, String.join("\n", list.values()) + "\n"));
            table.append(list.id())
                    .append('\t')
                    .append(list.type())
                    .append('\t')
                    .append(file)
                    .append('\n');
        }
        files.add(Artefact.text("lists.tsv", table.toString()));
        for (String script : List.of("connection.sh", "load.sh")) {
            files.add(Artefact.text(script, Resources.text(ListFiles.class, script)));
        }
        return files.stream().map(it -> it.under(FOLDER)).toList();
    }
}
