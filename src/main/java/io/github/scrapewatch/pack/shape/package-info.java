/** What a kind of YAML file may say: forms that values are held against, and the problems that come out, each at its place. */
package io.github.scrapewatch.pack.shape;
