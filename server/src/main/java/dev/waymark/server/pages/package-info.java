/**
 * The web interface's files, and what its page may load. Start with {@link
 * dev.waymark.server.pages.Pages}.
 */
@NullMarked
package dev.waymark.server.pages;

import org.jspecify.annotations.NullMarked;
