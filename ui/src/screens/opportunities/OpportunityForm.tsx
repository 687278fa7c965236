import { Button, Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATES, type OpportunityBody } from './calls';
import { SizeFields } from './SizeFields';
import { estimateOf, faultOf, sizeOf } from './sizes';

interface Props {
  start: OpportunityBody;
  title: string;
  saving: boolean;
  onSave: (it: OpportunityBody) => void;
  onRemove: (() => void) | null;
  onClose: () => void;
}

const number = (value: number | string): number | null => (value === '' ? null : Number(value));
const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** Everything that people say about an opportunity. */
export function OpportunityForm({ start, title, saving, onSave, onRemove, onClose }: Props) {
  const { t } = useTranslation('opportunities');
  const [it, set] = useState(start);
  const change = (next: Partial<OpportunityBody>) => set({ ...it, ...next });
  const [customers, setCustomers] = useState(sizeOf(start.perMonth));
  const [value, setValue] = useState(sizeOf(start.value));
  const isSized = it.finding !== null && it.finding !== undefined;
  const isFaulty = !isSized && (faultOf(customers) !== null || faultOf(value) !== null);
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form
        className="wm-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isFaulty) onSave(isSized ? it : { ...it, perMonth: estimateOf(customers), value: estimateOf(value) });
        }}
      >
        <TextInput label={t('name')} value={it.name} required maxLength={200} data-autofocus onChange={(event) => change({ name: event.currentTarget.value })} />
        <Textarea label={t('about_')} value={it.about ?? ''} autosize minRows={2} maxLength={5000} onChange={(event) => change({ about: event.currentTarget.value })} />
        <div className="wm-opportunity-fields">
          <NumberInput label={t('effort')} value={it.effortDays ?? 5} min={0.5} max={10000} step={0.5} onChange={(value) => change({ effortDays: number(value) })} />
          <NumberInput label={t('expected')} value={Math.round((it.expected ?? 0.5) * 100)} min={0} max={100} suffix=" %" onChange={(value) => change({ expected: (number(value) ?? 0) / 100 })} />
          <NumberInput label={t('cost')} value={it.cost ?? ''} min={0} onChange={(value) => change({ cost: number(value) })} />
          <TextInput label={t('owner')} value={it.owner ?? ''} maxLength={200} onChange={(event) => change({ owner: text(event.currentTarget.value) })} />
          <TextInput label={t('department')} value={it.department ?? ''} maxLength={200} onChange={(event) => change({ department: text(event.currentTarget.value) })} />
          <NativeSelect label={t('state')} value={it.state ?? 'idea'} data={STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))} onChange={(event) => change({ state: event.currentTarget.value })} />
          <TextInput type="date" label={t('due')} value={it.due ?? ''} onChange={(event) => change({ due: text(event.currentTarget.value) })} />
          <TextInput type="date" label={t('released')} value={it.released ?? ''} onChange={(event) => change({ released: text(event.currentTarget.value) })} />
        </div>
        {isSized ? null : (
          <>
            <SizeFields label={t('customersAMonth')} size={customers} onChange={setCustomers} />
            <SizeFields label={t('valueAMonth')} size={value} onChange={setValue} />
          </>
        )}
        <div className="wm-finding-deeds">
          <Button type="submit" loading={saving} disabled={isFaulty}>
            {t('save')}
          </Button>
          {onRemove ? (
            <Button variant="subtle" color="red" onClick={onRemove}>
              {t('remove')}
            </Button>
          ) : null}
        </div>
      </form>
    </Modal>
  );
}
