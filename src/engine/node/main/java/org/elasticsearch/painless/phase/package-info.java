/** The one compiler phase of Painless that had to change for 8.19; see {@link org.elasticsearch.painless}. */
package org.elasticsearch.painless.phase;
