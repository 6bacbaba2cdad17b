/**
 * What takes the place of the official image on machines without a registry: the embedded engine behind TLS and a password. It runs
 * inside a container, on a Java and nothing else, so nothing here may refer to another package.
 */
package io.github.scrapewatch.standin;
