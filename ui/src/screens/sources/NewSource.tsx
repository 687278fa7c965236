import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { failureText } from '../../shell/Parts';
import { addSource, KINDS, vendorOf, VENDORS, type Kind, type NewSource as Made } from './calls';

const VENDOR_CHOICES = Object.entries(VENDORS).map(([value, label]) => ({ value, label }));

/** Asks for the name and the kind of a source and makes it. */
export function NewSource({ ws, onMade }: { ws: string; onMade: (made: Made) => void }) {
  const { t } = useTranslation('sources');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('website');
  const make = useMutation({
    mutationFn: () => addSource(ws, name.trim(), kind),
    onSuccess: (made) => {
      setName('');
      onMade(made);
    },
  });
  return (
    <form
      className="wm-card wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <h2>{t('new')}</h2>
      <TextInput label={t('name')} description={t('nameHint')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <fieldset className="wm-fieldset">
        <legend>{t('kind')}</legend>
        <SegmentedControl aria-label={t('kind')} value={vendorOf(kind) ? 'webhook' : kind} onChange={(next) => setKind(next === 'webhook' ? 'stripe' : (next as Kind))} data={[...KINDS, 'webhook'].map((it) => ({ value: it, label: t(`kinds.${it}`) }))} />
        {vendorOf(kind) ? <NativeSelect mt="xs" aria-label={t('vendor')} value={kind} data={VENDOR_CHOICES} onChange={(event) => setKind(event.currentTarget.value as Kind)} /> : null}
      </fieldset>
      {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
      <div>
        <Button type="submit" leftSection={<Icon name="plus" size={16} />} loading={make.isPending}>
          {t('create')}
        </Button>
      </div>
    </form>
  );
}
