package dev.waymark.formats.pdfform;

/**
 * A field of the form.
 *
 * @param name such as {@code stage3.pain}
 * @param label what people read
 * @param isLong whether it takes several lines
 * @param value what stands in it; may be empty
 * @param isUnbacked whether it says something that nothing backs
 */
record FormField(String name, String label, boolean isLong, String value, boolean isUnbacked) {}
