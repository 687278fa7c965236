/**
 * Makes the parts that several features share: where events are kept, which index answers. {@link
 * dev.waymark.server.wiring.StoreConfiguration} lists them.
 */
@NullMarked
package dev.waymark.server.wiring;

import org.jspecify.annotations.NullMarked;
