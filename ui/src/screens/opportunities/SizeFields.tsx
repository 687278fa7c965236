import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import { faultOf, type Size } from './sizes';

interface Props {
  label: string;
  size: Size;
  onChange: (size: Size) => void;
}

const number = (value: number | string): number | null => (value === '' ? null : Number(value));

/** A size that a person estimates, and between which bounds it lies; the bounds may be left out. */
export function SizeFields({ label, size, onChange }: Props) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const fault = faultOf(size);
  const change = (next: Partial<Size>) => onChange({ ...size, ...next });
  const amount = format.decimal(size.amount);
  return (
    <fieldset className="wm-opportunity-size">
      <legend>{label}</legend>
      <NumberInput label={t('estimate')} value={size.amount ?? ''} min={0} error={fault === 'noAmount' ? t('sizeFaults.noAmount') : undefined} onChange={(value) => change({ amount: number(value) })} />
      <NumberInput label={t('atLeast')} value={size.low ?? ''} min={0} error={fault === 'lowAbove' ? t('sizeFaults.lowAbove', { low: format.decimal(size.low), amount }) : undefined} onChange={(value) => change({ low: number(value) })} />
      <NumberInput label={t('atMost')} value={size.high ?? ''} min={0} error={fault === 'highBelow' ? t('sizeFaults.highBelow', { high: format.decimal(size.high), amount }) : undefined} onChange={(value) => change({ high: number(value) })} />
    </fieldset>
  );
}
