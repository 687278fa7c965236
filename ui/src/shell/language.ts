import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the interface, each under its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', uk: 'Українська', zh: '简体中文', lv: 'Latviešu' } as const;
export type Language = keyof typeof LANGUAGES;

/** How browsers call the language where it differs from our name of it. */
const TAGS: Partial<Record<Language, string>> = { zh: 'zh-Hans' };
const KEPT = 'waymark-language';

const bundles = import.meta.glob<Record<string, object>>('../locales/*/index.ts', { import: 'default' });

const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

function preferred(): Language {
  const kept = localStorage.getItem(KEPT);
  const wanted = [...(kept ? [kept] : []), ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shell')) return;
  const bundle = await bundles[`../locales/${language}/index.ts`]?.();
  for (const [file, texts] of Object.entries(bundle ?? {})) i18next.addResourceBundle(language, file.slice(2, -5), texts);
}

function tell(language: Language): void {
  document.documentElement.lang = TAGS[language] ?? language;
}

/** Starts with the language of the last visit, or the first one of the browser that we speak. */
export async function startLanguage(): Promise<void> {
  const language = preferred();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await load(language);
  tell(language);
}

/** Changes the language of everything on screen. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(KEPT, language);
  tell(language);
}
