/** How documents are asked for and written: statements with bound values, lists in one column. */
@NullMarked
package dev.waymark.store.documents.sql;

import org.jspecify.annotations.NullMarked;
