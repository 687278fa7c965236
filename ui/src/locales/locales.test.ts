import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../core/format';
import { seconds } from '../core/units';
import { SCREENS } from '../shell/screens';

const files = import.meta.glob<object>('./*/*.json', { eager: true, import: 'default' });
const languages: Record<string, Record<string, object>> = {};
for (const [file, texts] of Object.entries(files)) {
  const [, code, namespace] = /\.\/(\w+)\/(\w+)\.json/.exec(file) as unknown as [string, string, string];
  (languages[code] ??= {})[namespace] = texts;
}
const en = languages['en'] ?? {};
const sources = import.meta.glob<string>('../{shell,screens}/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text of a language by its whole key, for example `shell:scheme.auto`. */
function texts(language: object): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') found.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, key.endsWith(':') ? key + name : `${key}.${name}`);
  };
  for (const [namespace, inner] of Object.entries(language)) walk(inner, `${namespace}:`);
  return found;
}

const plain = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].sort();
const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries(languages))('the texts of %s', (code, language) => {
  const english = texts(en);
  const own = texts(language);

  it('have the same keys as the English ones', () => {
    expect(plain(own.keys())).toEqual(plain(english.keys()));
  });

  it('have every plural form that the language needs, and no other', () => {
    const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories.slice().sort();
    const forms = new Map<string, string[]>();
    for (const key of own.keys()) {
      const form = PLURAL.exec(key)?.[1];
      if (form) forms.set(key.replace(PLURAL, ''), [...(forms.get(key.replace(PLURAL, '')) ?? []), form]);
    }
    expect(forms.size).toBeGreaterThan(5);
    for (const [key, found] of forms) expect([key, found.sort()]).toEqual([key, needed]);
  });

  it('write percent as the language does', () => {
    const sign = new Intl.NumberFormat(code, { style: 'percent' }).format(0.95).slice(2);
    for (const [key, text] of own) for (const [found] of text.matchAll(/(?<=\d)\s*%/gu)) expect([key, found]).toEqual([key, sign]);
  });

  it('put no period after a time, whose unit may end with one', () => {
    const format = formatOf(code);
    for (const key of ['survival:medianIs', 'activity:repeatTime', 'funnel:reasons.too-late', 'funnel:reasons.too-late-after-step']) {
      const text = own.get(key) ?? '';
      expect(text).toMatch(/\{\{(time|median|by)\}\}/);
      for (const time of [5, 300, 18_000, 9_072_000]) expect(text.replace(/\{\{(time|median|by)\}\}/, format.duration(seconds(time)))).not.toContain('..');
    }
  });

  it('are not empty and fill in the same values', () => {
    for (const [key, text] of own) {
      const pattern = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      expect(text.trim(), key).not.toBe('');
      expect([key, names(text)]).toEqual([key, names(pattern)]);
    }
  });
});

it('count as people count', async () => {
  const i18n = createInstance();
  await i18n.init({ resources: languages as never, lng: 'uk', interpolation: { escapeValue: false } });
  const said = (lng: string, key: string, count: number) => i18n.t(key, { lng, count, n: String(count) });
  expect([1, 2, 5, 21].map((n) => said('uk', 'shell:customers', n))).toEqual(['1 клієнт', '2 клієнти', '5 клієнтів', '21 клієнт']);
  expect([0, 1, 2, 11, 21].map((n) => said('lv', 'shell:customers', n))).toEqual([
    '0 klientu', '1 klients', '2 klienti', '11 klientu', '21 klients',
  ]);
});

it('name every screen and say what it is for', () => {
  expect(Object.keys(languages).sort()).toEqual(['de', 'en', 'lv', 'uk', 'zh']);
  const known = texts(en);
  for (const { noun, first } of SCREENS) {
    for (const key of ['title', 'about', ...(first === undefined ? [] : ['first.title', 'first.about'])]) expect(known.has(`${noun}:${key}`), `${noun}:${key}`).toBe(true);
  }
});

it('name every key that the code asks for', () => {
  const known = new Set(plain(texts(en).keys()));
  const missing: string[] = [];
  for (const [file, source] of Object.entries(sources)) {
    const namespace = /useTranslation\('(\w+)'\)/.exec(source)?.[1] ?? 'shell';
    for (const match of source.matchAll(/\bt\('([\w:.-]+)'/g)) {
      const key = match[1] ?? '';
      const whole = key.includes(':') ? key : `${namespace}:${key}`;
      if (!known.has(whole)) missing.push(`${file}: ${whole}`);
    }
  }
  expect(missing).toEqual([]);
});
