/** Three lenses over HTTP. {@link dev.waymark.server.lenses.LensesController} has the address. */
@NullMarked
package dev.waymark.server.lenses;

import org.jspecify.annotations.NullMarked;
