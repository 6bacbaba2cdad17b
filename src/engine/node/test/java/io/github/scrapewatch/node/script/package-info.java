/** Tests of what cannot be seen over HTTP: all contexts at once, from many threads. */
package io.github.scrapewatch.node.script;
