/** Which index answers for a workspace. Start with {@link dev.waymark.app.explore.LogIndexes}. */
@NullMarked
package dev.waymark.app.explore;

import org.jspecify.annotations.NullMarked;
