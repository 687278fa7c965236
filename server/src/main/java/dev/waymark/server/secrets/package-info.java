/** Keeps secrets sealed. Start with {@link dev.waymark.server.secrets.AesSecrets}. */
@NullMarked
package dev.waymark.server.secrets;

import org.jspecify.annotations.NullMarked;
