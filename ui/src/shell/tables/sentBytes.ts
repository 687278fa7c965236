const MIB = 1 << 20;

/** The most bytes that the text of a table may take in a question: the server reads 4 MiB of JSON, of which the rest of a question has room to spare. */
export const MOST_SENT = 4 * MIB - MIB / 64;

/** How many bytes a text takes as JSON: line breaks and quotes take two, letters up to four. */
export const sentBytes = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;
