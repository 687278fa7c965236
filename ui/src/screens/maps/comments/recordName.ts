import { useTranslation } from 'react-i18next';
import { plainOf } from '../../../core/journeyMap/cardText';
import { textOf, type RecordKind } from '../../../core/journeyMap/records';
import { laneName, useEditor } from '../editor/context';

/** What a part of the map is called where it is spoken of. */
export function useRecordName() {
  const { t } = useTranslation('mapcomments');
  const { store } = useEditor().live;
  return ({ kind, id }: { kind: string; id: string }): string => {
    if (kind === 'map') return t('wholeMap');
    const record = store.live(kind as RecordKind, id);
    if (!record) return t('gone');
    const name = kind === 'card' ? plainOf(textOf(record, 'text')) || t('mapeditor:emptyCard') : kind === 'lane' ? laneName(record, t) : textOf(record, 'name');
    return name.length > 80 ? `${name.slice(0, 79)}…` : name;
  };
}
