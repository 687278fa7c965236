import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { failureText } from '../../shell/Parts';
import { addSource, KINDS, VENDORS, type Kind, type NewSource as Made } from './calls';
import { PullForm } from './PullForm';

const VENDOR_CHOICES = Object.entries(VENDORS).map(([value, label]) => ({ value, label }));
type Way = (typeof KINDS)[number] | 'webhook' | 'pull';

/** The id of the field that a newcomer begins with. */
export const NAME_FIELD = 'new-source-name';

/** Asks for the name and the kind of a source and makes it. */
export function NewSource({ ws, onMade, onPull }: { ws: string; onMade: (made: Made) => void; onPull: () => void }) {
  const { t } = useTranslation('sources');
  const [name, setName] = useState('');
  const [way, setWay] = useState<Way>('website');
  const [vendor, setVendor] = useState<Kind>('webhook');
  const kind: Kind = way === 'webhook' || way === 'pull' ? vendor : way;
  const make = useMutation({
    mutationFn: () => addSource(ws, name.trim(), kind),
    onSuccess: (made) => {
      setName('');
      onMade(made);
    },
  });
  const ask = (
    <>
      <h2>{t('new')}</h2>
      <TextInput id={NAME_FIELD} label={t('name')} description={t('nameHint')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <fieldset className="wm-fieldset">
        <legend>{t('kind')}</legend>
        <SegmentedControl className="wm-source-ways" withItemsBorders={false} aria-label={t('kind')} value={way} onChange={(next) => setWay(next as Way)} data={[...KINDS, 'webhook', 'pull'].map((it) => ({ value: it, label: t(`kinds.${it}`) }))} />
        {way === 'webhook' ? <NativeSelect mt="xs" aria-label={t('vendor')} value={vendor} data={[{ value: 'webhook', label: t('anybody') }, ...VENDOR_CHOICES]} onChange={(event) => setVendor(event.currentTarget.value as Kind)} /> : null}
      </fieldset>
    </>
  );
  if (way === 'pull') {
    return (
      <section className="wm-card wm-form">
        {ask}
        <PullForm
          ws={ws}
          name={name}
          onMade={() => {
            setName('');
            onPull();
          }}
        />
      </section>
    );
  }
  return (
    <form
      className="wm-card wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      {ask}
      {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
      <div>
        <Button type="submit" leftSection={<Icon name="plus" size={16} />} loading={make.isPending}>
          {t('create')}
        </Button>
      </div>
    </form>
  );
}
