import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELDS, fix, fixedWord, guess, isWhole, partOf, places, play, recordOf, type Field, type JsonMapping, type Place } from '../../core/jsonMapping';
import { DataTable, FaultText, failureText } from '../../shell/Parts';
import { previewMapping } from './pullCalls';

interface Props {
  readonly ws: string;
  readonly example: string;
  readonly onExample: (text: string) => void;
  readonly mapping: JsonMapping;
  readonly onMapping: (mapping: JsonMapping) => void;
}

const FIXED = ['type', 'channel'] as const;

/** Says on an example, value by value, what of an event each is, and shows the event that comes of it. */
export function Mapper({ ws, example, onExample, mapping, onMapping }: Props) {
  const { t } = useTranslation('pulls');
  const [pasted, setPasted] = useState(example);
  const [last, setLast] = useState(example);
  if (last !== example) {
    setLast(example);
    setPasted(example);
  }
  const parsed = parse(example);
  const use = () => {
    onExample(pasted);
    const next = parse(pasted);
    if (next !== undefined && !isWhole(mapping)) onMapping(guess(next));
  };
  const record = parsed === undefined ? undefined : recordOf(parsed, mapping);
  return (
    <div className="wm-stack wm-mapper">
      <Textarea label={t('example')} description={t('exampleHint')} autosize minRows={3} maxRows={10} spellCheck={false} value={pasted} error={pasted !== '' && parse(pasted) === undefined ? t('noJson') : undefined} onChange={(event) => setPasted(event.currentTarget.value)} />
      {pasted !== example ? (
        <div>
          <Button size="xs" variant="default" disabled={parse(pasted) === undefined} onClick={use}>
            {t('useExample')}
          </Button>
        </div>
      ) : null}
      {record === undefined ? null : (
        <>
          <p className="wm-soft wm-small">{t('click')}</p>
          <ul className="wm-places" aria-label={t('places')}>
            {places(record).map((place) => (
              <PlaceRow key={place.pointer} place={place} mapping={mapping} onMapping={onMapping} />
            ))}
          </ul>
          <div className="wm-mapper-fixed">
            {FIXED.map((field) => (
              <TextInput key={field} label={t(`fixed.${field}`)} value={fixedWord(mapping, field)} onChange={(event) => onMapping(fix(mapping, field, event.currentTarget.value))} />
            ))}
          </div>
          <Checkbox label={t('rest')} checked={mapping.rest} onChange={(event) => onMapping({ ...mapping, rest: event.currentTarget.checked })} />
          {mapping.records !== '' ? (
            <p className="wm-row">
              <span>{t('eachOf', { place: mapping.records })}</span>
              <Button size="xs" variant="default" onClick={() => onMapping({ ...mapping, records: '' })}>
                {t('whole')}
              </Button>
            </p>
          ) : null}
          <Result ws={ws} example={example} mapping={mapping} />
        </>
      )}
    </div>
  );
}

/** One value of the example, and what it is to be. */
function PlaceRow({ place, mapping, onMapping }: { place: Place; mapping: JsonMapping; onMapping: (mapping: JsonMapping) => void }) {
  const { t } = useTranslation('pulls');
  const [open, setOpen] = useState(false);
  const part = partOf(mapping, place.pointer);
  const indent = { paddingInlineStart: `${0.5 + place.depth}rem` };
  if (place.value === null) {
    return (
      <li style={indent}>
        <span className="wm-place-name">{place.name}</span>
        {place.records === null ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => onMapping({ ...mapping, records: place.pointer, fields: {}, properties: {} })}>
            {t('each')}
          </Button>
        )}
      </li>
    );
  }
  const choose = (value: string | null) => {
    setOpen(false);
    onMapping(play(mapping, place, value === '' ? null : (value as Field | 'property' | null)));
  };
  return (
    <li style={indent} data-part={part ?? undefined}>
      {open ? (
        <Select
          size="xs"
          aria-label={t('isFor', { name: place.name })}
          data={[...FIELDS.map((it) => ({ value: it as string, label: t(`parts.${it}`) })), { value: 'property', label: t('parts.property') }, { value: '', label: t('parts.none') }]}
          value={part ?? ''}
          defaultDropdownOpened
          data-autofocus
          autoFocus
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={choose}
          onBlur={() => setOpen(false)}
        />
      ) : (
        <button type="button" className="wm-place" title={place.pointer} onClick={() => setOpen(true)}>
          <span className="wm-place-name">{place.name}</span>
          <span className="wm-place-value">{place.value}</span>
          {part ? <span className="wm-chip">{t(`parts.${part}`)}</span> : null}
        </button>
      )}
    </li>
  );
}

/** The events that the mapping makes of the example, by the server's own reading. */
function Result({ ws, example, mapping }: { ws: string; example: string; mapping: JsonMapping }) {
  const { t } = useTranslation('pulls');
  const result = useQuery({
    queryKey: ['ws', ws, 'mappingPreview', example, mapping],
    queryFn: () => previewMapping(ws, mapping, example),
    enabled: isWhole(mapping),
    retry: false,
  });
  if (!isWhole(mapping)) return <p className="wm-soft" role="status">{t('needs')}</p>;
  if (result.isError) return <p role="alert" className="wm-bad">{failureText(result.error, t)}</p>;
  if (!result.data) return null;
  return (
    <div className="wm-stack" role="status">
      {result.data.refused.map((it, place) => (
        <p key={place} className="wm-bad">
          <FaultText code={it.code} detail={it.reason} />
        </p>
      ))}
      {result.data.events.length > 0 ? (
        <DataTable
          caption={t('result')}
          table={{
            header: [...FIELDS.map((it) => t(`parts.${it}`)), t('properties')],
            rows: result.data.events.map((it) => [it.customer, it.type, it.time ?? t('arrival'), it.channel ?? null, it.value ?? null, it.id ?? t('noId'), Object.entries(it.properties).map(([name, value]) => `${name}: ${value}`).join('; ')]),
          }}
        />
      ) : null}
    </div>
  );
}

function parse(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
