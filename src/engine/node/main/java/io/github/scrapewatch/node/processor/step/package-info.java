/** What all of our processors share: reading their options, and being a processor around one step on one document. */
package io.github.scrapewatch.node.processor.step;
