/** A mention that is being written: where its `@` stands, and what follows it up to the caret. */
export interface MentionStart {
  readonly at: number;
  readonly words: string;
}

const LONGEST = 60;

/** The mention in which the caret stands; null if it stands in none. */
export function mentionAt(text: string, caret: number): MentionStart | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || caret - at > LONGEST) return null;
  if (at > 0 && /[\p{L}\p{N}]/u.test(before.charAt(at - 1))) return null;
  const words = before.slice(at + 1);
  return /\n/.test(words) ? null : { at, words };
}

/** Those who can be meant by what is written, at most as many as asked for; all of them if nothing is. */
export function meant(names: readonly string[], words: string, most = 6): string[] {
  const wanted = words.toLocaleLowerCase();
  return names.filter((name) => name.toLocaleLowerCase().split(/\s+/).some((_, at, parts) => parts.slice(at).join(' ').startsWith(wanted))).slice(0, most);
}

/** The text with a name in place of the mention that is being written, and where the caret goes. */
export function withMention(text: string, start: MentionStart, name: string): { text: string; caret: number } {
  const end = start.at + 1 + start.words.length;
  const put = `@${name} `;
  return { text: text.slice(0, start.at) + put + text.slice(end).replace(/^ /, ''), caret: start.at + put.length };
}

/** A text in pieces: plain ones, and names that are mentioned. */
export interface Piece {
  readonly text: string;
  readonly mention: boolean;
}

/** Parts mentions from the text; of two names the longer one is meant. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const longest = [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const name = text.charAt(at) === '@' ? longest.find((it) => text.startsWith(it, at + 1) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1 + it.length))) : undefined;
    if (name === undefined) {
      plain += text.charAt(at);
      at++;
    } else {
      if (plain !== '') pieces.push({ text: plain, mention: false });
      plain = '';
      pieces.push({ text: `@${name}`, mention: true });
      at += name.length + 1;
    }
  }
  if (plain !== '') pieces.push({ text: plain, mention: false });
  return pieces;
}

/** The names that a text mentions, each once, in order. */
export const mentionsIn = (text: string, names: readonly string[]): string[] => [
  ...new Set(piecesOf(text, names).filter((piece) => piece.mention).map((piece) => piece.text.slice(1))),
];
