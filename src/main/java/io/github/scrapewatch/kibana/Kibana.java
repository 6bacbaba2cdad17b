package io.github.scrapewatch.kibana;

/** One space of a Kibana. */
public interface Kibana {
    KibanaFacts facts();

    Rules rules();

    ExceptionLists exceptionLists();

    ValueLists valueLists();
}
