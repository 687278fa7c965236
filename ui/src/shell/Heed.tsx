import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/http';
import { inWorkspace } from '../api/paths';
import { Icon } from './icons';
import { addressOf, screenAt } from './screens';
import { useFormat, useWorkspace, useWorkspaceId } from './session';

const readHeed = (ws: string, analysis: string) => body(api.GET('/api/workspaces/{ws}/heed', { params: { ...inWorkspace(ws), query: { analysis } } }));

/** Whom the screen's numbers leave out because they did not agree; undefined if nobody, or while that is not known. */
export function useHeed() {
  const ws = useWorkspaceId();
  const { noun } = screenAt(useLocation({ select: (it) => it.pathname }), ws);
  const heed = useQuery({ queryKey: ['ws', ws, 'heed', noun], queryFn: () => readHeed(ws, noun) }).data;
  return heed && heed.purposes.length > 0 ? heed : undefined;
}

/** Says whom the screen's numbers leave out because they did not agree; nothing if they leave out nobody. */
export function Heed() {
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
