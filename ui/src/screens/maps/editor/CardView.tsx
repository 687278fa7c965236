import type { TFunction } from 'i18next';
import { memo, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { piecesOf, plainOf, type Piece } from '../../../core/journeyMap/cardText';
import { gradeOf } from '../../../core/journeyMap/evidence';
import { objectOf, textOf, type MapRecord } from '../../../core/journeyMap/records';
import { CommentMark } from '../comments/CommentMark';
import { CardEditor } from './CardEditor';
import { CardTexts, saidOf, useEditor } from './context';
import { drag } from './dragging';

/** A card's text with its bold, italics, lists and links. */
const textIn = (card: MapRecord): ReactNode => piecesOf(textOf(card, 'text')).map(piece);

function piece(one: Piece, at: number): ReactNode {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'break':
      return <br key={at} />;
    case 'strong':
      return <strong key={at}>{one.inner.map(piece)}</strong>;
    case 'em':
      return <em key={at}>{one.inner.map(piece)}</em>;
    case 'paragraph':
      return <p key={at}>{one.inner.map(piece)}</p>;
    case 'item':
      return <li key={at}>{one.inner.map(piece)}</li>;
    case 'link':
      return (
        <a key={at} href={one.to} target="_blank" rel="noopener noreferrer" tabIndex={-1}>
          {one.inner.map(piece)}
        </a>
      );
    case 'list':
      return one.ordered ? <ol key={at}>{one.inner.map(piece)}</ol> : <ul key={at}>{one.inner.map(piece)}</ul>;
  }
}

/** What stands below a card's text: touchpoint, message, metric, and where its claim comes from. */
function footOf(card: MapRecord, t: TFunction): ReactNode {
  const evidence = objectOf(card, 'evidence');
  const claimed = String(evidence?.['kind'] ?? 'assumed') !== 'assumed';
  const grade = gradeOf(card);
  const touchpoint = objectOf(card, 'touchpoint');
  const communication = objectOf(card, 'communication');
  const metric = objectOf(card, 'metric');
  const n = evidence?.['n'];
  const chips: ReactNode[] = [];
  if (touchpoint?.['channel']) chips.push(<span key="channel" className="wm-jm-chip" data-form={touchpoint['form']}>{t(`mapeditor:channels.${String(touchpoint['channel'])}`, { defaultValue: String(touchpoint['channel']) })}</span>);
  if (communication?.['channel']) chips.push(<span key="communication" className="wm-jm-chip">{String(communication['channel'])}</span>);
  if (metric?.['value'] !== undefined) chips.push(<strong key="metric" className="wm-jm-metric">{`${String(metric['value'])} ${String(metric['unit'] ?? '')}`}</strong>);
  if (claimed) chips.push(<span key="evidence" className="wm-evidence" data-evidence={grade}>{typeof n === 'number' ? `${t(`maps:evidence.${grade}`)} · n = ${n}` : t(`maps:evidence.${grade}`)}</span>);
  return chips.length === 0 ? null : <footer>{chips}</footer>;
}

/** A card to be read only: on paper and in a presentation. */
export function ReadCard({ card }: { card: MapRecord }) {
  const t = useContext(CardTexts);
  return (
    <article className="wm-jm-card" data-evidence={gradeOf(card)} data-color={textOf(card, 'color') || undefined}>
      <div className="wm-jm-text">
        {textIn(card)}
      </div>
      {footOf(card, t)}
    </article>
  );
}

/** One card: plain HTML, drawn again only when its own record changes. */
export const CardView = memo(function CardView({ card }: { card: MapRecord }) {
  const { ui, readOnly } = useEditor();
  const t = useContext(CardTexts);
  const editing = useSyncExternalStore(
    (listener) => ui.subscribe('editing', listener),
    () => ui.editing === `card:${card.id}`,
  );
  const evidence = gradeOf(card);
  const text = textOf(card, 'text');
  if (editing) return <CardEditor card={card} />;
  return (
    <article
      ref={(element) => {
        if (!element) return;
        ui.markOn(element, card.id);
        if (!readOnly) return drag(element, 'card', card.id, ui);
      }}
      className="wm-jm-card"
      data-spot={`card:${card.id}`}
      data-evidence={evidence}
      data-color={textOf(card, 'color') || undefined}
      aria-roledescription={t('mapeditor:card')}
      aria-label={t('mapeditor:said.card', { text: saidOf(card, t), evidence: t(`maps:evidence.${evidence}`) })}
    >
      <div className="wm-jm-text">{plainOf(text) === '' ? <span className="wm-soft">{t('mapeditor:emptyCard')}</span> : textIn(card)}</div>
      {footOf(card, t)}
      <CommentMark spot={`card:${card.id}`} />
    </article>
  );
});
