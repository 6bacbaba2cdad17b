/** Processors that say more about an address, a URL, a flow or a client: implementations of our own, with 8.19's options and results. */
package io.github.scrapewatch.node.processor.network;
