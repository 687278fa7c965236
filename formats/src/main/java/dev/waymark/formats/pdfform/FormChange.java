package dev.waymark.formats.pdfform;

/**
 * A field that was filled in otherwise than it was handed out.
 *
 * @param field its name, such as {@code stage3.pain}
 * @param label what people read beside it
 * @param before what stood in it; may be empty
 * @param after what stands in it now; may be empty
 */
public record FormChange(String field, String label, String before, String after) {}
