export const MAX_NAME = 200;

/** A name as it may be saved: trimmed, at most 200 characters; null if nothing is left. */
export function cleanName(text: string): string | null {
  const name = [...text.trim()].slice(0, MAX_NAME).join('');
  return name === '' ? null : name;
}
