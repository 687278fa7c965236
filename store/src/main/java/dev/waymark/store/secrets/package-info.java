/** Keeps secrets sealed. Start with {@link dev.waymark.store.secrets.AesSecrets}. */
@NullMarked
package dev.waymark.store.secrets;

import org.jspecify.annotations.NullMarked;
