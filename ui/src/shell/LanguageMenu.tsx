import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { LANGUAGES, speak, type Language } from './language';

/** Changes the language at once. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const current = i18n.language as Language;
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="xs" className="wm-quiet" leftSection={<Icon name="language" size={16} />} aria-label={`${t('language')}: ${LANGUAGES[current]}`}>
          {LANGUAGES[current]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.entries(LANGUAGES) as [Language, string][]).map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            aria-current={code === current ? 'true' : undefined}
            rightSection={code === current ? <Icon name="check" size={16} /> : null}
            onClick={() => void speak(code)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
