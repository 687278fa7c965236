import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/http';
import { inWorkspace } from '../api/paths';
import { Icon } from './icons';
import { ButtonLink, EmptyState } from './Parts';
import { addressOf, screenAt } from './screens';
import { useFormat, useWorkspace, useWorkspaceId } from './session';

const readHeed = (ws: string, analysis: string) => body(api.GET('/api/workspaces/{ws}/heed', { params: { ...inWorkspace(ws), query: { analysis } } }));

/** Whom the screen's numbers leave out because they did not agree; undefined if nobody, or while that is not known. */
function useHeed() {
  const ws = useWorkspaceId();
  const { noun } = screenAt(useLocation({ select: (it) => it.pathname }), ws);
  const heed = useQuery({ queryKey: ['ws', ws, 'heed', noun], queryFn: () => readHeed(ws, noun) }).data;
  return heed && heed.purposes.length > 0 ? heed : undefined;
}

/** Says whom the screen's numbers leave out because they did not agree; nothing if they leave out nobody. */
export default function Heed() {
  const { t } = useTranslation();
  const format = useFormat();
  const ws = useWorkspaceId();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const heed = useHeed();
  if (!heed) return null;
  return (
    <p className="wm-notice wm-heed" role="status">
      <Icon name="info" size={18} />
      <span>
        {t('heed.only', { purposes: format.list(heed.purposes), n: format.count(heed.kept), all: format.count(heed.customers) })}{' '}
        {mayManage ? (
          <Link to={addressOf('privacy')} params={{ ws }}>
            {t('heed.change')}
          </Link>
        ) : null}
      </span>
    </p>
  );
}

/** Says that nobody agreed, where that is why there is nothing to show; else the children. */
export function NobodyAgreed({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const heed = useHeed();
  if (!heed || heed.kept > 0 || heed.customers === 0) return children;
  return (
    <EmptyState icon="key" title={t('heed.nobody')} about={t('heed.nobodyAbout', { purposes: format.list(heed.purposes) })}>
      {mayManage ? <ButtonLink to="privacy" label={t('heed.change')} /> : null}
    </EmptyState>
  );
}
