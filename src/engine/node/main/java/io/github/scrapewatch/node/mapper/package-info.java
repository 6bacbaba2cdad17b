/**
 * Mapping types that Elasticsearch keeps in modules of its own and that no published jar contains: {@code constant_keyword}, {@code
 * wildcard}, {@code match_only_text} and {@code scaled_float}. Each is a mapper, which turns documents into Lucene fields, and a type, which turns queries on
 * the field into Lucene queries. A mapping that names any other absent type is refused by the server itself, with status 400.
 */
package io.github.scrapewatch.node.mapper;
