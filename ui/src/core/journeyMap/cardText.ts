import { Lexer, type Token, type Tokens } from 'marked';

/** A card's text as it is shown: restricted Markdown, without anything that could run. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em' | 'paragraph' | 'item'; readonly inner: readonly Piece[] }
  | { readonly kind: 'link'; readonly to: string; readonly inner: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly inner: readonly Piece[] };

const MARKED = /[*_[\]<\\`#~|&]|^\s*([-+]|\d+[.)])\s|https?:|www\.|@|^\s{2,}|^={3,}|^-{3,}/m;
const ADDRESS = /^(https?:|mailto:)/i;

/** A text in pieces. Whatever is not bold, italic, a list or a link stays the characters that were written. */
export function piecesOf(text: string): readonly Piece[] {
  if (!MARKED.test(text)) return lines(text);
  let pieces = read.get(text);
  if (!pieces) {
    pieces = new Lexer({ gfm: true, breaks: true }).lex(text).flatMap(block);
    if (read.size >= MOST_READ) read.clear();
    read.set(text, pieces);
  }
  return pieces;
}

/** What was read before: a card is shown, named and searched, each time from its text. */
const read = new Map<string, readonly Piece[]>();
const MOST_READ = 2_000;

/** What is said, without the marks. */
export const plainOf = (text: string): string => said(piecesOf(text)).replace(/\s+/g, ' ').trim();

function said(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : `${said(piece.inner)}${piece.kind === 'strong' || piece.kind === 'em' || piece.kind === 'link' ? '' : ' '}`)).join('');
}

function lines(text: string): Piece[] {
  return text.split('\n').flatMap((line, at): Piece[] => (at === 0 ? [{ kind: 'text', text: line }] : [{ kind: 'break' }, { kind: 'text', text: line }]));
}

function block(token: Token): Piece[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
      return [{ kind: 'paragraph', inner: inline((token as Tokens.Paragraph).tokens) }];
    case 'list': {
      const list = token as Tokens.List;
      return [{ kind: 'list', ordered: list.ordered, inner: list.items.map((item) => ({ kind: 'item', inner: item.tokens.flatMap((inner) => (inner.type === 'list' ? block(inner) : inlineOf(inner))) })) }];
    }
    default:
      return [{ kind: 'paragraph', inner: lines(token.raw.replace(/\n+$/, '')) }];
  }
}

const inline = (tokens: readonly Token[]): Piece[] => tokens.flatMap(inlineOf);

function inlineOf(token: Token): Piece[] {
  switch (token.type) {
    case 'text':
    case 'paragraph': {
      const inner = (token as Tokens.Text).tokens;
      return inner ? inline(inner) : [{ kind: 'text', text: (token as Tokens.Text).text }];
    }
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'strong':
    case 'em':
      return [{ kind: token.type, inner: inline((token as Tokens.Strong).tokens) }];
    case 'link': {
      const link = token as Tokens.Link;
      const inner = inline(link.tokens);
      return ADDRESS.test(link.href) ? [{ kind: 'link', to: link.href, inner }] : inner;
    }
    default:
      return [{ kind: 'text', text: token.raw }];
  }
}

/** An edited text with where the caret or selection is. */
export interface Typing {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts marks around what is selected, or takes them away. */
export function toggleMark({ text, from, to }: Typing, mark: string): Typing {
  const size = mark.length;
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark) {
    return { text: text.slice(0, from - size) + text.slice(from, to) + text.slice(to + size), from: from - size, to: to - size };
  }
  return { text: text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to), from: from + size, to: to + size };
}

/** Makes list items of the selected lines, or plain lines again. */
export function toggleList({ text, from, to }: Typing): Typing {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const rows = text.slice(start, end).split('\n');
  const all = rows.every((row) => row.startsWith('- '));
  const changed = rows.map((row) => (all ? row.slice(2) : row.startsWith('- ') ? row : `- ${row}`)).join('\n');
  return { text: text.slice(0, start) + changed + text.slice(end), from: Math.max(start, from + (all ? -2 : 2)), to: start + changed.length };
}

/** A new line; in a list the next item, and the end of the list on an empty one. */
export function newLine({ text, from, to }: Typing): Typing {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const item = /^(\s*)([-*]|(\d+)\.)\s(.*)$/.exec(text.slice(start, from));
  if (item && item[4] === '') return { text: text.slice(0, start) + text.slice(to), from: start, to: start };
  const lead = item ? `\n${item[1]}${item[3] ? `${Number(item[3]) + 1}.` : item[2]} ` : '\n';
  return { text: text.slice(0, from) + lead + text.slice(to), from: from + lead.length, to: from + lead.length };
}

/** Makes a link of what is selected. */
export function toLink({ text, from, to }: Typing, address: string): Typing {
  const label = text.slice(from, to) || address;
  const link = `[${label}](${address})`;
  return { text: text.slice(0, from) + link + text.slice(to), from: from + link.length, to: from + link.length };
}

/** The cards whose text has all the words, in any order and case. */
export function finds(text: string, words: string): boolean {
  const where = plainOf(text).toLocaleLowerCase();
  return words.toLocaleLowerCase().split(/\s+/).every((word) => where.includes(word));
}
