/** The text of a file, without a byte order mark: in UTF-16 if a mark says so, as spreadsheets save "Unicode text", else in UTF-8. */
export function fileText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
