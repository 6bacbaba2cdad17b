/** The one door to Git, which is asked as a program. */
package io.github.scrapewatch.git;
