import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState, ScreenHead } from '../../shell/Parts';
import { sessionQuery, useWorkspace } from '../../shell/session';
import { Invitations } from './Invitations';
import { MemberList } from './MemberList';
import './members.css';

/** Who is in the workspace and what they may do; for its administrators. */
export function MembersScreen() {
  const { t } = useTranslation('members');
  const user = useQuery(sessionQuery).data?.user;
  const workspace = useWorkspace();
  return (
    <>
      <ScreenHead title={t('members:title')} about={t('about')} />
      {!user ? (
        <EmptyState icon="user" title={t('settings:demo.title')} about={t('demo')} />
      ) : workspace && !workspace.mayManage ? (
        <EmptyState icon="user" title={t('notYours')} about={t('notYoursAbout')} />
      ) : workspace ? (
        <div className="wm-members">
          <MemberList ws={workspace.id} />
          <Invitations ws={workspace.id} />
        </div>
      ) : null}
    </>
  );
}
