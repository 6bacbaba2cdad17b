/** How the engine keeps what it holds: not beyond its own life. */
package io.github.scrapewatch.node.storage;
