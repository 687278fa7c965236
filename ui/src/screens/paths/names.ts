import { useTranslation } from 'react-i18next';
import { kindOf } from '../../core/pathFlow';
import type { Paths } from './calls';

/** The name of a node in the person's language: of a type itself, of the others what they stand for. */
export function useNodeNames(): (data: Paths, type: string) => string {
  const { t } = useTranslation('paths');
  return (data, type) => {
    const kind = kindOf(data, type);
    if (kind === 'type') return type;
    if (kind === 'other') return t('other');
    return t(data.direction === 'backward' ? 'began' : data.started ? 'arrived' : 'ended');
  };
}
