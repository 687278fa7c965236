import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

const SCHEMES = [
  ['auto', 'screen'],
  ['light', 'sun'],
  ['dark', 'moon'],
] as const;

/** Light, dark, or as the system has it. */
export function SchemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const icon = SCHEMES.find(([scheme]) => scheme === colorScheme)?.[1] ?? 'screen';
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('scheme.label')}>
          <Icon name={icon} size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(([scheme, shape]) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme ? 'true' : undefined}
            leftSection={<Icon name={shape} size={16} />}
            rightSection={scheme === colorScheme ? <Icon name="check" size={16} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
