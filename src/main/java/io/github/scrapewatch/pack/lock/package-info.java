/** Which version of each rule says what: {@code rules.lock}, so that no rule changes under a version that is out already. */
package io.github.scrapewatch.pack.lock;
