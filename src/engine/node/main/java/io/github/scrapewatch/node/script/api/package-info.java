/**
 * What Painless scripts see that is ours: classes and functions that 8.x has and 7.10 has not. All of it is public because scripts run
 * in a class loader of their own, and none of it can do more than the script that calls it.
 */
package io.github.scrapewatch.node.script.api;
