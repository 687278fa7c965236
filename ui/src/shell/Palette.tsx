import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { LANGUAGES, speak, type Language } from './language';
import { addressOf, screensOf, shownGroups } from './screens';
import { mapsQuery, useWorkspaceId, workspacesQuery } from './session';

/** Finds a screen, a map, a workspace, a language or a colour scheme by its name. */
export function Palette({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ws = useWorkspaceId();
  const maps = useQuery(mapsQuery(ws)).data ?? [];
  const workspaces = useQuery(workspacesQuery).data ?? [];
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    const before = document.activeElement;
    spotlight.open();
    return () => {
      spotlight.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const groups: SpotlightActionGroupData[] = [
    ...shownGroups().map((group) => ({
      group: t(`groups.${group}`),
      actions: screensOf(group).map(({ noun, icon }) => ({
        id: `screen-${noun}`,
        label: t(`${noun}:title`),
        description: t(`${noun}:about`),
        leftSection: <Icon name={icon} />,
        onClick: () => void navigate({ to: addressOf(noun), params: { ws } }),
      })),
    })),
    {
      group: t('maps:title'),
      actions: maps.map((map) => ({
        id: `map-${map.id}`,
        label: map.name,
        description: [map.archived ? t('mapgaps:archived') : map.staleness === 'fresh' ? '' : t(`mapgaps:stale.${map.staleness}`), map.owner].filter(Boolean).join(' · ') || undefined,
        keywords: [...map.tags, map.owner ?? ''],
        leftSection: <Icon name="maps" />,
        onClick: () => void navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id } }),
      })),
    },
    {
      group: t('workspace.switch'),
      actions: workspaces
        .filter((workspace) => workspace.id !== ws)
        .map((workspace) => ({
          id: `workspace-${workspace.id}`,
          label: workspace.name,
          leftSection: <Icon name="log" />,
          onClick: () => void navigate({ to: '/w/$ws', params: { ws: workspace.id } }),
        })),
    },
    {
      group: t('palette.look'),
      actions: [
        ...(['auto', 'light', 'dark'] as const).map((scheme) => ({
          id: `scheme-${scheme}`,
          label: t(`scheme.${scheme}`),
          leftSection: <Icon name={scheme === 'auto' ? 'screen' : scheme === 'light' ? 'sun' : 'moon'} />,
          onClick: () => setColorScheme(scheme),
        })),
        ...(Object.entries(LANGUAGES) as [Language, string][]).map(([code, name]) => ({
          id: `language-${code}`,
          label: name,
          keywords: [code],
          leftSection: <Icon name="language" />,
          onClick: () => void speak(code),
        })),
        { id: 'shortcuts', label: t('shortcuts.list'), leftSection: <Icon name="keyboard" />, onClick: onShortcuts },
      ],
    },
  ].filter((group) => group.actions.length > 0);

  return (
    <Spotlight
      actions={groups}
      onSpotlightClose={onClose}
      shortcut={null}
      nothingFound={t('palette.nothing')}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}
