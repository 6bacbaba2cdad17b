/** Exception files: behaviour that somebody accepted, with who, why and until when. */
package io.github.scrapewatch.pack.exceptions;
