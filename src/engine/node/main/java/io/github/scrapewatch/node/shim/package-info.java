/** What 7.10's classes call and 8.19 no longer has. The relocation of src/engine/scripting points here. */
package io.github.scrapewatch.node.shim;
