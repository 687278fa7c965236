/** The colours and the font of the page that charts take over. */
export interface Tokens {
  readonly dark: boolean;
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly font: string;
}

export const PAPER: Omit<Tokens, 'font'> = { dark: false, surface: '#ffffff', ink: '#1b2426', soft: '#566265', line: '#e3e1d9' };

/** Series colours, apart in lightness and hue for every kind of colour sight, and 3 : 1 against their ground. */
const LIGHT = ['#0f6466', '#c2570c', '#3f5fc4', '#a23c7a', '#7d6400', '#5b6670', '#2f8fbd', '#8a4b2a'];
const DARK = ['#7cc0bb', '#ffab66', '#93abff', '#f08cc4', '#dcc255', '#a9b6ba', '#86d0f5', '#d9a184'];
const DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 2]] as const;
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'] as const;

export const colourOf = (series: number, tokens: Pick<Tokens, 'dark'>): string => {
  const colours = tokens.dark ? DARK : LIGHT;
  return colours[series % colours.length] as string;
};

/** Lines differ in more than colour. */
export const dashOf = (series: number) => DASHES[series % DASHES.length] as 'solid' | number[];
export const symbolOf = (series: number): string => SYMBOLS[series % SYMBOLS.length] as string;

/** Colours from least to most: one hue that changes in lightness. */
export const sequence = (tokens: Pick<Tokens, 'dark'>): readonly [string, string, string] =>
  tokens.dark ? ['#1d2c2f', '#2f7f7c', '#c4ebe6'] : ['#eef5f3', '#58aea8', '#073c3f'];

/** Colours from below to above a middle: orange and blue, never red against green. */
export const divergence = (tokens: Pick<Tokens, 'dark'>): readonly [string, string, string] =>
  tokens.dark ? ['#ff9d4d', '#2a3337', '#86a3ff'] : ['#b34d05', '#f3f2ec', '#2f4fb5'];

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The colour at a position from 0 to 1 between three. */
export function between(colours: readonly [string, string, string], position: number): string {
  const held = Math.min(1, Math.max(0, position));
  const [from, to, share] = held < 0.5 ? [colours[0], colours[1], held * 2] : [colours[1], colours[2], held * 2 - 1];
  const end = channels(to);
  return `#${channels(from).map((value, at) => Math.round(value + ((end[at] ?? 0) - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white, whichever is read better on the colour. */
export function readableOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const it = value / 255;
    return it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.19 ? '#10181a' : '#ffffff';
}
