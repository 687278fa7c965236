import { expect, it } from 'vitest';
import { fileText } from './fileText';

const TEXT = 'path\tconversions\nпошук\t1\n';
const utf16 = (text: string, little: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes.buffer;
};

it('reads what programs save as CSV and as Unicode text, with and without a mark', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text).buffer;
  expect(fileText(utf8(TEXT))).toBe(TEXT);
  expect(fileText(utf8(`\uFEFF${TEXT}`))).toBe(TEXT);
  expect(fileText(utf16(`\uFEFF${TEXT}`, true))).toBe(TEXT);
  expect(fileText(utf16(`\uFEFF${TEXT}`, false))).toBe(TEXT);
  expect(fileText(new ArrayBuffer(0))).toBe('');
});
