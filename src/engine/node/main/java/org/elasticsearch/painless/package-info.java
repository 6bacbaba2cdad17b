/**
 * The classes here and below are those of Painless 7.10.2 (Apache-2.0) that had to be rewritten where 8.19 behaves differently; the relocated jar leaves the originals out.
 * They stand in this package because the rest of Painless refers to them by name and hands them what is package-private.
 */
package org.elasticsearch.painless;
