import { use } from 'react';
import { useTranslation } from 'react-i18next';
import './faults.css';

/** One sentence for each fault code, a file for each language; read at the first failure. */
const files = import.meta.glob<Record<string, string>>('../locales/*/faults.json', { import: 'default' });
const read = new Map<string, Promise<Record<string, string>>>();

function sentencesIn(language: string): Promise<Record<string, string>> {
  const known = read.get(language);
  if (known) return known;
  const asked = (files[`../locales/${language}/faults.json`]?.() ?? Promise.resolve({})).catch(() => {
    // Without a line only the server's words are shown, and the next failure asks again.
    read.delete(language);
    return {};
  });
  read.set(language, asked);
  return asked;
}

/** The server begins its sentences with the name of a field, in small letters; a quoted value stays as it is. */
const begun = (detail: string) => detail.replace(/^[a-z]+(?=[ :])/, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/**
 * What went wrong, in the words of the page's language, and below it what the server says in English, which names the value. On a
 * page in English the server's words are enough.
 */
export function FaultWords({ code, detail }: { code: string; detail: string }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const sentence = use(sentencesIn(language))[code] ?? '';
  if (detail === '') return sentence === '' ? t('shell:failure.unexpected') : sentence;
  if (language === 'en') return begun(detail);
  if (sentence === '') return <span lang="en">{begun(detail)}</span>;
  return (
    <>
      {sentence}
      <span lang="en" className="wm-fault-detail">
        {begun(detail)}
      </span>
    </>
  );
}
