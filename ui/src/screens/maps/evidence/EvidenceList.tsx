import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import { plainOf } from '../../../core/journeyMap/cardText';
import { share } from '../../../core/units';
import { failureText, Skeletons } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { useCardsVersion, useCurves, useEditor, useLive, useShape } from '../editor/context';
import './evidence.css';

type GradedPart = Schemas['GradedPart'];

const FIRST = 8;
const PAUSE_MS = 700;

/** The statements of the map that are least backed and most relied on; it follows the map as it changes. */
export function EvidenceList({ ws, map }: { ws: string; map: string }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { waiting } = useLive();
  const shape = useShape();
  const cards = useCardsVersion();
  const curves = useCurves();
  const [all, showAll] = useState(false);
  const report = useQuery({ queryKey: ['ws', ws, 'map', map, 'evidence'], queryFn: () => body(api.GET('/api/workspaces/{ws}/maps/{id}/evidence', oneIn(ws, map))), staleTime: 0 });
  const { refetch } = report;
  useEffect(() => {
    if (waiting > 0) return;
    const timer = setTimeout(() => void refetch(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [refetch, waiting, shape, cards, curves]);
  const parts = report.data?.parts ?? [];
  return (
    <section className="wm-evidence-list" aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {report.isPending ? <Skeletons rows={3} /> : null}
      {report.isError ? <p role="alert" className="wm-bad">{failureText(report.error, t)}</p> : null}
      {report.data ? (
        <p className="wm-soft wm-small">
          {t('summary', { n: format.count(report.data.statements), assumed: format.count(report.data.assumed), researched: format.count(report.data.researched), measured: format.count(report.data.measured), strength: format.share(share(report.data.strength)) })}
        </p>
      ) : null}
      <ol>
        {parts.slice(0, all ? parts.length : FIRST).map((part) => (
          <Part key={`${part.part}/${part.id}`} part={part} />
        ))}
      </ol>
      {parts.length > FIRST ? (
        <button type="button" className="wm-jm-chip" aria-expanded={all} onClick={() => showAll(!all)}>
          {t(all ? 'fewer' : 'more', { n: format.count(parts.length - FIRST) })}
        </button>
      ) : null}
      <details className="wm-definition">
        <summary>{t('weights')}</summary>
        <p>{t('definition')}</p>
      </details>
    </section>
  );
}

function Part({ part }: { part: GradedPart }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { ui } = useEditor();
  const { grade } = part;
  const why = [
    grade.n === null || grade.n === undefined ? '' : t('n', { n: format.count(grade.n) }),
    grade.days === null || grade.days === undefined ? '' : t('days', { count: grade.days, n: format.count(grade.days) }),
    grade.agreement < 1 ? t('agreement', { share: format.share(share(grade.agreement)) }) : '',
    t('reliance', { share: format.share(share(part.reliance)) }),
  ].filter(Boolean);
  const place = part.part === 'point' ? `stage:${part.stage}` : `${part.part}:${part.id}`;
  return (
    <li>
      <button type="button" onClick={() => ui.focus(place as Parameters<typeof ui.focus>[0])}>
        <span className="wm-evidence" data-evidence={grade.kind}>
          {t(`grades.${grade.kind}`)}
        </span>
        <span>{(part.part === 'point' ? t('feeling', { name: part.name }) : plainOf(part.name)).slice(0, 120)}</span>
        <span className="wm-evidence-meter" role="img" aria-label={t('strength', { share: format.share(share(grade.strength)) })}>
          <span style={{ inlineSize: `${100 * grade.strength}%` }} />
        </span>
        <span className="wm-soft wm-small">{why.join(' · ')}</span>
      </button>
    </li>
  );
}
