package dev.waymark.formats.pdfform;

import java.util.List;

/**
 * Fields under a heading.
 *
 * @param title the heading
 * @param startsPage whether it begins a page
 * @param fields from top to bottom
 */
record FormSection(String title, boolean startsPage, List<FormField> fields) {}
