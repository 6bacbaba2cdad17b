package io.github.scrapewatch.rule;

/** An entry of a rule's {@code exceptions_list}. */
public record ExceptionListReference(String id, String listId, String type, String namespaceType) {}
