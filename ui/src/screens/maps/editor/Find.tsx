import { TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { finds } from '../../../core/journeyMap/cardText';
import { textOf } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { useCardsVersion, useEditor } from './context';

/** Finds cards by their words; Enter goes to the next one, Shift+Enter back, Esc closes. */
export function Find({ words, onWords, onClose }: { words: string; onWords: (words: string) => void; onClose: () => void }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui } = useEditor();
  const version = useCardsVersion();
  const field = useRef<HTMLInputElement>(null);
  const at = useRef(-1);
  const found = useMemo(
    () => (words.trim() === '' ? [] : [...live.grid.allCards()].filter((card) => finds(textOf(card, 'text'), words.trim()))),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for the cards
    [words, version, live],
  );
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    at.current = -1;
    const marked = found.map((card) => ui.element(`card:${card.id}`));
    for (const element of marked) element?.setAttribute('data-found', 'true');
    return () => {
      for (const element of marked) element?.removeAttribute('data-found');
    };
  }, [found, ui]);
  const go = (by: number) => {
    if (found.length === 0) return;
    at.current = (at.current + by + found.length) % found.length;
    const card = found[at.current];
    if (!card) return;
    ui.select([card.id]);
    ui.element(`card:${card.id}`)?.scrollIntoView({ block: 'center', inline: 'center' });
  };
  return (
    <div className="wm-jm-find" role="search">
      <TextInput
        ref={field}
        size="xs"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<Icon name="search" size={15} />}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') {
            const card = found[at.current];
            onClose();
            if (card) ui.focus(`card:${card.id}`);
          } else return;
          event.preventDefault();
        }}
      />
      <span className="wm-soft wm-small" role="status">
        {words.trim() === '' ? '' : t('foundCards', { count: found.length })}
      </span>
    </div>
  );
}
