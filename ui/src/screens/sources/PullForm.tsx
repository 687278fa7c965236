import { Button, Checkbox, NativeSelect, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guess, isWhole, NO_MAPPING, type JsonMapping } from '../../core/jsonMapping';
import { failureText } from '../../shell/Parts';
import { Mapper } from './Mapper';
import { addPull, changePull, pullExamples, readMappings, type NewPull } from './pullCalls';

const PULLED = ['folder', 'database', 'kafka'] as const;
type Pulled = (typeof PULLED)[number];

/** What each kind asks for; a list of words is a choice, the first one given. */
const ASKED: Readonly<Record<Pulled, Readonly<Record<string, string | readonly string[]>>>> = {
  folder: { folder: '', pattern: '*.csv', columns: '', savedMapping: '' },
  database: { system: ['postgresql', 'mariadb'], host: '', port: '5432', database: '', user: '', encryption: ['require', 'verify-full', 'disable'], query: '', cursor: '', lookback: '0' },
  kafka: { servers: '', topic: '', format: ['cloudevents', 'json'], security: ['tls', 'plain'], user: '' },
};
const OPTIONAL = new Set(['columns', 'savedMapping', 'folder.user', 'kafka.user', 'lookback']);
/** Where each system listens if nobody says otherwise. */
const PORTS: Readonly<Record<string, string>> = { postgresql: '5432', mariadb: '3306' };
const NUMBERS = new Set(['port', 'lookback']);
const SCHEDULES = [10, 60, 300, 3_600, 86_400] as const;

interface Props {
  readonly ws: string;
  readonly name: string;
  /** What is changed; nothing if a source is made. */
  readonly change?: { readonly id: string; readonly pull: NewPull };
  readonly onMade: () => void;
}

const kindOf = (pull: NewPull | undefined): Pulled => PULLED.find((it) => pull?.[it]) ?? 'folder';
const valuesOf = (pull: NewPull | undefined) => {
  const kind = kindOf(pull);
  return Object.fromEntries(Object.entries(pull?.[kind] ?? {}).map(([field, value]) => [`${kind}.${field}`, String(value ?? '')]));
};

/** Asks what is to be read, how often, and (where the records do not say it) what is what in them. */
export function PullForm({ ws, name, change, onMade }: Props) {
  const { t } = useTranslation('pulls');
  const old = change?.pull;
  const [kind, setKind] = useState<Pulled>(() => kindOf(old));
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => valuesOf(old));
  const [secret, setSecret] = useState('');
  const [anew, setAnew] = useState(false);
  const [every, setEvery] = useState(old?.everySeconds ?? 60);
  const [example, setExample] = useState('');
  const [mapping, setMapping] = useState<JsonMapping>(() => ({ ...NO_MAPPING, ...(old?.mapping as JsonMapping | undefined) }));
  const mappings = useQuery({ queryKey: ['ws', ws, 'mappings'], queryFn: () => readMappings(ws) });
  const schedules = [...new Set([...SCHEDULES, every])].toSorted((a, b) => a - b);
  const asked = Object.entries(ASKED[kind]);
  const value = (field: string, usual: string | readonly string[]) => values[`${kind}.${field}`] ?? (typeof usual === 'string' ? usual : (usual[0] ?? ''));
  const mapped = kind === 'database' || (kind === 'kafka' && value('format', ASKED.kafka['format'] ?? '') === 'json');
  const order = (): NewPull =>
    ({
      name: name.trim(),
      everySeconds: every,
      secret: secret === '' ? null : secret,
      anew,
      mapping: mapped ? mapping : null,
      [kind]: Object.fromEntries(asked.map(([field, usual]) => [field, NUMBERS.has(field) ? Number(value(field, usual)) : value(field, usual).trim()])),
    }) as unknown as NewPull;
  const make = useMutation({
    mutationFn: () => (change ? changePull(ws, change.id, order()) : addPull(ws, order())),
    onSuccess: () => {
      setSecret('');
      onMade();
    },
  });
  const look = useMutation({
    mutationFn: () => pullExamples(ws, order()),
    onSuccess: ({ records }) => {
      const first = records[0];
      if (!first) return;
      const text = JSON.stringify(JSON.parse(first), null, 2);
      setExample(text);
      setMapping(guess(JSON.parse(first)));
    },
  });
  return (
    <form
      className="wm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      {change ? null : <NativeSelect label={t('what')} value={kind} data={PULLED.map((it) => ({ value: it, label: t(`kinds.${it}`) }))} onChange={(event) => setKind(event.currentTarget.value as Pulled)} />}
      <p className="wm-soft wm-small">{t(`about.${kind}`)}</p>
      {asked.map(([field, usual]) => {
        const shared = { label: t(`field.${field}`), value: value(field, usual), required: !OPTIONAL.has(field) && !OPTIONAL.has(`${kind}.${field}`) };
        const set = (next: string) => setValues((known) => ({ ...known, [`${kind}.${field}`]: next, ...(field === 'system' ? { 'database.port': PORTS[next] ?? '' } : {}) }));
        if (field === 'savedMapping') {
          const names = new Set([...(mappings.data ?? []).map((it) => it.name), ...(shared.value ? [shared.value] : [])]);
          return names.size === 0 ? null : <NativeSelect key={field} {...shared} data={[{ value: '', label: t('noSaved') }, ...names]} onChange={(event) => set(event.currentTarget.value)} />;
        }
        if (typeof usual !== 'string') return <NativeSelect key={field} {...shared} data={usual.map((it) => ({ value: it, label: t(`choice.${it}`) }))} onChange={(event) => set(event.currentTarget.value)} />;
        if (NUMBERS.has(field)) return <NumberInput key={field} {...shared} min={0} allowDecimal={false} hideControls onChange={(next) => set(String(next))} />;
        if (field === 'query') return <Textarea key={field} {...shared} description={t('queryHint')} autosize minRows={1} maxRows={8} spellCheck={false} onChange={(event) => set(event.currentTarget.value)} />;
        return <TextInput key={field} {...shared} spellCheck={false} autoComplete="off" onChange={(event) => set(event.currentTarget.value)} />;
      })}
      {kind === 'folder' ? null : <PasswordInput label={t('password')} description={t(change ? 'passwordKept' : 'passwordHint')} autoComplete="new-password" required={kind === 'database' && !change} value={secret} visibilityToggleButtonProps={{ 'aria-label': t('passwordShow') }} onChange={(event) => setSecret(event.currentTarget.value)} />}
      <NativeSelect label={t('every')} value={every} data={schedules.map((it) => ({ value: String(it), label: SCHEDULES.some((known) => known === it) ? t(`schedule.${it}`) : t('schedule.other', { n: it }) }))} onChange={(event) => setEvery(Number(event.currentTarget.value))} />
      {mapped ? (
        <fieldset className="wm-fieldset wm-stack">
          <legend>{t('mapping')}</legend>
          <div className="wm-row">
            <Button variant="default" size="xs" loading={look.isPending} onClick={() => look.mutate()}>
              {t('fetch')}
            </Button>
            {look.data?.records.length === 0 ? <span role="status">{t('nothingThere')}</span> : null}
          </div>
          {look.isError ? <p role="alert" className="wm-bad">{failureText(look.error, t)}</p> : null}
          <Mapper ws={ws} example={example} onExample={setExample} mapping={mapping} onMapping={setMapping} />
        </fieldset>
      ) : null}
      {change ? <Checkbox label={t('anew')} description={t('anewAbout')} checked={anew} onChange={(event) => setAnew(event.currentTarget.checked)} /> : null}
      {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
      <div>
        <Button type="submit" loading={make.isPending} disabled={name.trim() === '' || (mapped && !isWhole(mapping))}>
          {t(change ? 'save' : 'create')}
        </Button>
      </div>
    </form>
  );
}
