import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import type { Table } from '../../../core/table';
import type { StepNumbers } from '../calls';
import { useShape } from './context';

/** The steps with their numbers as a table: the twin of the map for those who read rather than look. */
export function useStepTable(numbers: ReadonlyMap<string, StepNumbers>): Table {
  const { t } = useTranslation('maps');
  const shape = useShape();
  return useMemo(
    () => ({
      header: [t('stage'), t('step'), t('customers'), t('shareColumn'), t('conversion'), t('wait')],
      rows: shape.stages.flatMap(({ stage, steps }) =>
        steps.map((step) => {
          const of = numbers.get(step.id);
          return [textOf(stage, 'name'), textOf(step, 'name'), of?.customers ?? null, of?.share ?? null, of?.conversion ?? null, of?.wait?.median ?? null];
        }),
      ),
    }),
    [shape, numbers, t],
  );
}
