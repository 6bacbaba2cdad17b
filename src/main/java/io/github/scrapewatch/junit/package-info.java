/** The harness as tests of JUnit 5, for this pack and for packs that live in other repositories. */
package io.github.scrapewatch.junit;
