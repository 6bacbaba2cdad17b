package io.github.scrapewatch.check.exceptions;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.shape.Suggestion;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A list that no rule names excepts nothing, and a rule that names a list that is not there is refused by Kibana. */
public final class ExceptionList implements Check {
    private static final String ENDPOINT = "endpoint_list";

    @Override
    public About about() {
        return new About("CR072", "exception-list", Severity.ERROR, "Rules and exception lists know each other.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        if (!pack.whole()) {
            // Some files only cannot tell what the others have.
            return Stream.empty();
        }
        Set<String> lists = new TreeSet<>();
        pack.exceptions().forEach(it -> it.listId().ifPresent(lists::add));
        List<Yaml> references = pack.rules().stream()
                .flatMap(it -> it.content().get("exceptions_list").map(Yaml::elements).orElse(List.of()).stream())
                .flatMap(it -> it.get("list_id").stream())
                .filter(it -> it.text().isPresent())
                .toList();
        return Stream.concat(dangling(references, lists), idle(pack, references));
    }

    private Stream<Finding> dangling(List<Yaml> references, Set<String> lists) {
        return references.stream()
                .filter(it ->
                        !lists.contains(it.text().get()) && !it.text().get().equals(ENDPOINT))
                .map(it -> finding(
                        it.location(),
                        "There is no exception list '" + it.text().get() + "' in exceptions/.",
                        Suggestion.among(lists, it.text().get())));
    }

    private Stream<Finding> idle(Pack pack, List<Yaml> references) {
        Set<String> named = new TreeSet<>();
        references.forEach(it -> named.add(it.text().get()));
        return pack.exceptions().stream()
                .filter(it -> it.listId().filter(id -> !named.contains(id)).isPresent())
                .map(it -> finding(
                        it.content().get("list_id").orElseThrow().location(),
                        "No rule names the exception list '" + it.listId().get() + "': it excepts nothing.",
                        "Name it in the exceptions_list of a rule, or remove it."));
    }
}
