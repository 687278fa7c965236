import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { sessionQuery, useWorkspaceId, workspacesQuery } from './session';

/** Shows the workspace and changes to another one. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const admin = useQuery(sessionQuery).data?.user?.role === 'admin';
  const all = useQuery(workspacesQuery).data ?? [];
  const current = all.find((workspace) => workspace.id === ws);
  const name = current?.name ?? '…';
  return (
    <Menu position="bottom-start" width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton className="wm-workspace">
          <span className="wm-workspace-mark" aria-hidden="true">
            {[...name][0]?.toLocaleUpperCase()}
          </span>
          <span className="wm-workspace-name">
            <strong>{name}</strong>
            <small>{current?.sample ? t('workspace.sample') : t('workspace.label')}</small>
          </span>
          <Icon name="chevron" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('workspace.switch')}</Menu.Label>
        {all.map((workspace) => (
          <Menu.Item
            key={workspace.id}
            aria-current={workspace.id === ws ? 'true' : undefined}
            rightSection={workspace.id === ws ? <Icon name="check" size={16} /> : null}
            onClick={() => void navigate({ to: '/w/$ws', params: { ws: workspace.id } })}
          >
            {workspace.name}
          </Menu.Item>
        ))}
        {admin ? <Menu.Divider /> : null}
        {admin ? (
          <Menu.Item
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => void navigate({ to: '/w/$ws/settings', params: { ws }, hash: 'new-workspace' })}
          >
            {t('workspace.create')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
