/** Two engines, given the same, answer the same. What may differ is written down in {@code Allowance}, and nothing else may. */
package io.github.scrapewatch.parity;
