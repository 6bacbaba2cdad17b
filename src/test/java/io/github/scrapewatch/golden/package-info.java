/** The pack's own records and what must become of them: golden cases, what they cover, and which fields they show. */
package io.github.scrapewatch.golden;
