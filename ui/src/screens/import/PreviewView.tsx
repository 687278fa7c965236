import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewAgain, startImport, type Fault, type Mapping, type Preview, type Upload } from './calls';
import { ABSENT } from '../../core/format';
import { CONSTANT_ROLES, missingRoles, rolesOf, withConstant, withRole, type ConstantRole, type RoleColumns } from '../../core/mapping';
import { Icon } from '../../shell/icons';
import { DataTable, FaultText, failureText } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { ColumnTable } from './ColumnTable';
import { SaveMapping } from './SaveMapping';

/** Nothing is corrected. */
const NOTHING: Mapping = { columns: {}, constants: {} };
const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1251', 'windows-1252', 'windows-1257', 'ISO-8859-1'];
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

const known = (list: readonly string[], value: string | null) => {
  const same = list.find((it) => it.toLowerCase() === value?.toLowerCase());
  return value === null || same ? { data: [...list], value: same ?? null } : { data: [value, ...list], value };
};

/** What the file would bring, and every guess that led there. */
export function PreviewView({ upload, onStarted }: { upload: Upload; onStarted: (job: string) => void }) {
  const { t } = useTranslation('import');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [preview, setPreview] = useState<Preview>(upload.preview);
  const [mapping, setMapping] = useState<Mapping>(upload.savedMapping ?? NOTHING);
  const [roles, setRoles] = useState<RoleColumns>(() => rolesOf(upload.preview.columns));
  const [strict, setStrict] = useState(false);
  const again = useMutation({
    mutationFn: (next: Mapping) => previewAgain(ws, upload.id, next),
    onSuccess: (next) => {
      setPreview(next);
      setRoles(rolesOf(next.columns));
    },
  });
  const start = useMutation({
    mutationFn: () => startImport(ws, upload.id, mapping, strict),
    onSuccess: (job) => onStarted(job.id),
  });
  const constants = mapping.constants ?? {};
  const correct = (change: Partial<Mapping>) => {
    const next = { ...mapping, ...change };
    setMapping(next);
    again.mutate(next);
  };
  const setRole = (column: string, role: keyof RoleColumns | null) => {
    const next = withRole(roles, column, role);
    const kept = Object.fromEntries(Object.entries(constants).filter(([it]) => it !== role)) as Record<string, string>;
    setRoles(next);
    if (missingRoles(next, kept).length === 0) correct({ columns: next as Record<string, string>, constants: kept });
    else setMapping({ ...mapping, constants: kept });
  };
  const setConstant = (role: ConstantRole, text: string) => {
    const next = withConstant(roles, constants, role, text);
    setRoles(next.columns);
    if (missingRoles(next.columns, next.constants).length === 0)
      correct({ columns: next.columns as Record<string, string>, constants: next.constants });
    else setMapping({ ...mapping, constants: next.constants });
  };
  const missing = missingRoles(roles, constants);
  const isSaved = Boolean(upload.savedMapping) && mapping !== NOTHING;
  const isCsv = preview.format.toLowerCase().startsWith('csv');
  const encoding = known(ENCODINGS, preview.encoding);
  const zone = known(zones, preview.zone);
  const delimiters = [
    { value: ',', label: t('delimiters.comma') },
    { value: ';', label: t('delimiters.semicolon') },
    { value: '\t', label: t('delimiters.tab') },
    { value: '|', label: t('delimiters.pipe') },
  ];
  return (
    <div className="wm-import">
      <section className="wm-card wm-stack wm-import-guesses" aria-labelledby="guesses">
        <div>
          <h2 id="guesses">{t('read')}</h2>
          <p className="wm-soft wm-small">{t(isSaved ? 'readSaved' : 'readAbout')}</p>
        </div>
        <p className="wm-row">
          <Icon name="file" />
          <strong className="wm-break">{upload.name}</strong>
          <span className="wm-chip">{preview.format.toUpperCase()}</span>
          <span className="wm-soft wm-small">{format.bytes(upload.bytes)}</span>
          {preview.compression && preview.compression !== 'none' ? <span className="wm-chip">{t('compression', { name: preview.compression })}</span> : null}
        </p>
        {isSaved ? (
          <div className="wm-notice" role="status">
            <div className="wm-stack">
              <span>{t('asLast', { when: format.time(upload.savedAt ?? '') })}</span>
              <div>
                <Button size="xs" variant="default" onClick={() => { setMapping(NOTHING); again.mutate(NOTHING); }}>
                  {t('guessAnew')}
                </Button>
              </div>
            </div>
          </div>
        ) : null}
        <div className="wm-guesses">
          {isCsv ? (
            <>
              <Select label={t('encoding')} {...encoding} allowDeselect={false} onChange={(value) => correct({ encoding: value })} />
              <Select label={t('delimiter')} data={delimiters} value={preview.delimiter} allowDeselect={false} onChange={(value) => correct({ delimiter: value })} />
              <Select label={t('quote')} data={[{ value: '"', label: '"' }, { value: "'", label: "'" }, { value: '', label: t('noQuote') }]} value={preview.quote} allowDeselect={false} onChange={(value) => correct({ quote: value })} />
            </>
          ) : null}
          <Select label={t('zone')} {...zone} searchable limit={80} allowDeselect={false} onChange={(value) => correct({ zone: value })} />
          {preview.format.toLowerCase() !== 'xes' ? <Typed key={preview.timeFormat} label={t('timeFormat')} value={preview.timeFormat ?? ''} onChange={(value) => correct({ timeFormat: value === '' ? null : value })} /> : null}
          {preview.lifecycle || roles.lifecycle ? (
            <Select
              label={t('lifecycle')}
              data={[
                { value: 'complete', label: t('lifecycles.complete') },
                { value: 'all', label: t('lifecycles.all') },
              ]}
              value={preview.lifecycle}
              allowDeselect={false}
              onChange={(value) => correct({ lifecycle: value })}
            />
          ) : null}
        </div>
        {preview.timeFormatAlternatives.length > 0 ? (
          <div className="wm-notice" role="status">
            <Icon name="warning" />
            <div className="wm-stack">
              <span>{t('ambiguous')}</span>
              <div className="wm-row">
                {[preview.timeFormat ?? '', ...preview.timeFormatAlternatives].map((other) => (
                  <Button key={other} size="xs" variant={other === preview.timeFormat ? 'filled' : 'default'} onClick={() => correct({ timeFormat: other })}>
                    {other}
                  </Button>
                ))}
              </div>
            </div>
          </div>
        ) : null}
        <fieldset className="wm-same">
          <legend>{t('same')}</legend>
          <p className="wm-soft wm-small">{t('sameAbout')}</p>
          <div className="wm-guesses">
            {CONSTANT_ROLES.map((role) => (
              <Typed key={role + (constants[role] ?? '')} label={t(`roles.${role}`)} value={constants[role] ?? ''} onChange={(value) => setConstant(role, value)} />
            ))}
          </div>
        </fieldset>
        {isCsv ? <Switch label={t('header')} checked={preview.header ?? true} onChange={(event) => correct({ header: event.currentTarget.checked })} /> : null}
        <Switch label={t('strict')} checked={strict} onChange={(event) => setStrict(event.currentTarget.checked)} />
        {again.isError ? <p role="alert" className="wm-bad">{failureText(again.error, t)}</p> : null}
        {missing.length > 0 ? (
          <p role="alert" className="wm-notice">
            <Icon name="warning" />
            <span>{t('missing', { roles: format.list(missing.map((role) => t(`roles.${role}`))) })}</span>
          </p>
        ) : null}
        <SaveMapping mapping={mapping} />
        {start.isError ? <p role="alert" className="wm-bad">{failureText(start.error, t)}</p> : null}
        <Button size="md" fullWidth loading={start.isPending} disabled={missing.length > 0 || again.isPending} onClick={() => start.mutate()}>
          {t('start')}
        </Button>
      </section>
      <div className="wm-stack wm-import-preview" aria-busy={again.isPending}>
        <section className="wm-card wm-stack">
          <div>
            <h2>{t('columns')}</h2>
            <p className="wm-soft wm-small">{t('columnsAbout')}</p>
          </div>
          <ColumnTable preview={preview} roles={roles} onRole={setRole} />
        </section>
        {preview.faults.length > 0 ? (
          <section className="wm-card wm-stack">
            <h2>{t('faults')}</h2>
            <Faults faults={preview.faults} caption={t('faults')} />
          </section>
        ) : null}
        {preview.events.length > 0 ? (
          <section className="wm-card wm-stack">
            <h2>{t('events')}</h2>
            <DataTable
              caption={t('events')}
              table={{
                header: [t('roles.customer'), t('roles.time'), t('roles.type'), t('roles.channel')],
                rows: preview.events.map((event) => [event.customer, format.time(event.time), event.type, event.channel]),
              }}
            />
          </section>
        ) : null}
      </div>
    </div>
  );
}

/** A text that counts once it is left, or Enter is pressed. */
function Typed({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const done = () => {
    if (text !== value) onChange(text.trim());
  };
  return (
    <TextInput
      label={label}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
}

/** Faulty values with where they stand and what was expected. */
export function Faults({ faults, caption }: { faults: readonly Fault[]; caption: string }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="wm-table wm-faults">
        <caption className="wm-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="wm-number">
              {t('fault.line')}
            </th>
            {(['column', 'value', 'expected'] as const).map((part) => (
              <th key={part} scope="col">
                {t(`fault.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, at) => (
            <tr key={at}>
              <td className="wm-number">{format.count(fault.line)}</td>
              <td>{fault.column ?? ABSENT}</td>
              <td>{fault.value ?? ABSENT}</td>
              <td>
                <FaultText code={fault.code ?? ''} detail={fault.expected} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
