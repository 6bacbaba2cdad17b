/**
 * The script languages. Painless and Mustache themselves are the Apache-licensed ones of 7.10.2; what a script of 8.19 may use beyond
 * that stands in the allow lists beside this package, one file for each kind of context.
 */
package io.github.scrapewatch.node.script;
