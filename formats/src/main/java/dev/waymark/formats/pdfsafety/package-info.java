/** What is looked at in the bytes of a PDF before it is opened. */
@NullMarked
package dev.waymark.formats.pdfsafety;

import org.jspecify.annotations.NullMarked;
