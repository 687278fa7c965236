import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shell/session';
import { useMark } from './home';

/** How many threads about a part are open; a press leads to them. The key C does the same from the part itself. */
export function CommentMark({ spot }: { spot: string }) {
  const [home, mark] = useMark(spot);
  return mark ? <MarkButton count={mark.open} fresh={mark.fresh > 0} onShow={() => home.show(spot)} /> : null;
}

function MarkButton({ count, fresh, onShow }: { count: number; fresh: boolean; onShow: () => void }) {
  const { t } = useTranslation('mapcomments');
  const format = useFormat();
  const label = t(fresh ? 'markFresh' : 'mark', { count, n: format.count(count) });
  return (
    <button type="button" tabIndex={-1} className="wm-said" data-fresh={fresh || undefined} aria-label={label} title={label} onClick={onShow}>
      {format.count(count)}
    </button>
  );
}
