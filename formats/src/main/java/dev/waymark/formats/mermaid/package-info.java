/**
 * Journey maps as Mermaid's {@code journey} diagram. Start with {@link
 * dev.waymark.formats.mermaid.MermaidWriter} and {@link dev.waymark.formats.mermaid.MermaidReader}.
 */
@NullMarked
package dev.waymark.formats.mermaid;

import org.jspecify.annotations.NullMarked;
