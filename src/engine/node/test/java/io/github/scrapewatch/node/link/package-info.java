/** Does every class that was relocated from 7.10.2 still find what it refers to? The Java virtual machine would tell at run time only. */
package io.github.scrapewatch.node.link;
