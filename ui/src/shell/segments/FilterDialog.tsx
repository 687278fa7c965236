import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formText, rowOf, type FilterForm } from '../../core/filter';
import { failureText, Skeletons } from '../Parts';
import { logQuery, useFormat, useWorkspaceId } from '../session';
import { readingQuery } from './calls';
import { FormRows } from './FormRows';
import { SavedSegments, SaveSegment } from './SavedSegments';
import './segments.css';

interface Props {
  readonly title: string;
  /** The condition to begin with; empty for none. */
  readonly where: string;
  readonly onClose: () => void;
  /** Takes a condition; empty for none. */
  readonly onTake: (where: string) => void;
  /** Takes a saved segment by its id; the list of them is left out if this is. */
  readonly onSegment?: (id: string) => void;
}

/** Builds a condition on journeys, as a form or as text; both say the same. */
export default function FilterDialog({ title, where, onClose, onTake, onSegment }: Props) {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const log = useQuery(logQuery(ws)).data;
  const begun = useQuery({ ...readingQuery(ws, where), enabled: where !== '' });
  const wait = log === undefined || (where !== '' && begun.isPending);
  return (
    <Modal opened onClose={onClose} title={title} size="xl" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {wait ? (
        <Skeletons rows={4} />
      ) : (
        <div className="wm-stack">
          {onSegment ? <SavedSegments onTake={onSegment} /> : null}
          <Builder where={begun.data?.where ?? where} form={where === '' ? { match: 'all', rows: [rowOf('')] } : (begun.data?.form ?? null)} onTake={onTake} />
        </div>
      )}
    </Modal>
  );
}

function Builder({ where, form: given, onTake }: { where: string; form: FilterForm | null; onTake: (where: string) => void }) {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const [form, setForm] = useState<FilterForm | null>(given);
  const [text, setText] = useState(where);
  const [asText, setAsText] = useState(given === null);
  const [settled] = useDebouncedValue(text, 300);
  const reading = useQuery({ ...readingQuery(ws, settled), enabled: settled !== '', placeholderData: keepPreviousData });
  const current = settled === text && reading.isSuccess && !reading.isPlaceholderData ? reading.data : undefined;
  const changeForm = (next: FilterForm) => {
    setForm(next);
    setText(formText(next) ?? '');
  };
  const turn = (toText: boolean) => {
    if (!toText) setForm(text === '' ? { match: 'all', rows: [rowOf('')] } : (current?.form ?? null));
    setAsText(toText);
  };
  const tooDeep = asText && text !== '' && current !== undefined && !current.form;
  const unread = asText && text !== '' && current === undefined;
  return (
    <form
      className="wm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (current) onTake(current.where);
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('way')}
        value={asText ? 'text' : 'form'}
        onChange={(way) => turn(way === 'text')}
        data={[
          { value: 'form', label: t('asForm'), disabled: tooDeep || unread },
          { value: 'text', label: t('asText') },
        ]}
      />
      {asText || form === null ? (
        <Textarea
          label={t('condition')}
          description={t('conditionHelp')}
          autosize
          minRows={3}
          spellCheck={false}
          value={text}
          error={text !== '' && reading.isError && settled === text ? failureText(reading.error, t) : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          classNames={{ input: 'wm-condition' }}
        />
      ) : (
        <FormRows form={form} onChange={changeForm} />
      )}
      {tooDeep ? <p className="wm-soft wm-small">{t('tooDeep')}</p> : null}
      <Kept reading={text === '' ? undefined : current} isWrong={!asText && reading.isError && settled === text} error={reading.error} isEmpty={text === ''} />
      <div className="wm-row">
        <Button type="submit" disabled={current === undefined}>
          {t('apply')}
        </Button>
        <Button variant="default" onClick={() => onTake('')}>
          {t('everybody')}
        </Button>
      </div>
      {current ? <SaveSegment key={current.where} where={current.where} /> : null}
    </form>
  );
}

function Kept({ reading, isWrong, isEmpty, error }: { reading: { customers: number; of: number; where: string } | undefined; isWrong: boolean; isEmpty: boolean; error: unknown }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  return (
    <div className="wm-kept" role="status">
      {isWrong ? <p className="wm-bad">{failureText(error, t)}</p> : null}
      {isEmpty ? <p className="wm-soft">{t('incomplete')}</p> : null}
      {reading ? (
        <>
          <p>
            <strong>{t('kept', { count: reading.of, n: format.count(reading.customers), of: format.count(reading.of), share: format.share(reading.of === 0 ? 0 : reading.customers / reading.of) })}</strong>
          </p>
          <p className="wm-soft wm-small">
            <code lang="en">{reading.where}</code>
          </p>
        </>
      ) : null}
    </div>
  );
}
