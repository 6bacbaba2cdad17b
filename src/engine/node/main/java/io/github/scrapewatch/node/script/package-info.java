/** The script languages Painless and Mustache. */
package io.github.scrapewatch.node.script;
