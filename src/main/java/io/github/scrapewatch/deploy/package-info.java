/**
 * A pack and a stack, held against each other: what the pack wants, what the stack has, what differs field by field, and how the one
 * becomes the other. Nothing that is not the pack's own is changed.
 */
package io.github.scrapewatch.deploy;
