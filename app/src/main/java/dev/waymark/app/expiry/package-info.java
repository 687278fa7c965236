/** How long events are kept, type by type. Start with {@link dev.waymark.app.expiry.Expiries}. */
@NullMarked
package dev.waymark.app.expiry;

import org.jspecify.annotations.NullMarked;
