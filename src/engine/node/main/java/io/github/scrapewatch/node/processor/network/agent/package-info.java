/** The processor user_agent: names browser, operating system and device, by the list of patterns that everybody uses. */
package io.github.scrapewatch.node.processor.network.agent;
