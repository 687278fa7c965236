/** Files of a home that their owner alone may read. Start with {@link OwnFiles}. */
@NullMarked
package dev.waymark.store.files;

import org.jspecify.annotations.NullMarked;
