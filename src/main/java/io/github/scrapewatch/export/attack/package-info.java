/** What the rules cover of ATT&CK, as a layer of its Navigator. */
package io.github.scrapewatch.export.attack;
