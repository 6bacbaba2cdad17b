/** The one class of Painless's parser that had to change for 8.19; see {@link org.elasticsearch.painless}. */
package org.elasticsearch.painless.antlr;
