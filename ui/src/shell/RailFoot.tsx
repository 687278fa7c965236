import { ActionIcon, Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from './calls';
import { Icon } from './icons';
import { LanguageMenu } from './LanguageMenu';
import { SchemeMenu } from './SchemeMenu';
import { sessionQuery, useWorkspaceId } from './session';

/** The rail's last line: language, colours, shortcuts, account; loaded after the first paint. */
export default function RailFoot({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const ws = useWorkspaceId();
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => queries.resetQueries() });
  return (
    <div className="wm-rail-foot">
      <LanguageMenu />
      <SchemeMenu />
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('shortcuts.list')} onClick={onShortcuts}>
        <Icon name="keyboard" size={18} />
      </ActionIcon>
      {session?.user ? (
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('account', { name: session.user.name })}>
              <Icon name="user" size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{session.user.email}</Menu.Label>
            <Menu.Item onClick={() => void navigate({ to: '/w/$ws/account', params: { ws } })}>{t('account:title')}</Menu.Item>
            <Menu.Item onClick={() => leave.mutate()}>{t('signOut')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}
