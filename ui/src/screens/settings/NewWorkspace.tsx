import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createWorkspace } from './calls';
import { Entrance } from '../../shell/Entrance';
import { failureText } from '../../shell/Parts';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** Asks for the name and the time zone of a workspace and makes it. */
export function NewWorkspace() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [zone, setZone] = useState<string>(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const make = useMutation({
    mutationFn: () => createWorkspace(name.trim(), zone),
    onSuccess: async (workspace) => {
      await queries.invalidateQueries({ queryKey: ['workspaces'] });
      await navigate({ to: '/w/$ws', params: { ws: workspace.id } });
    },
  });
  return (
    <form
      className="wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextInput label={t('name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Select label={t('zone')} description={t('zoneHint')} data={zones} value={zone} limit={100} onChange={(next) => next && setZone(next)} searchable allowDeselect={false} />
      {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
      <div>
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('createWorkspace')}
        </Button>
      </div>
    </form>
  );
}

/** Shown to a person who has no workspace yet. */
export function FirstWorkspace() {
  const { t } = useTranslation('settings');
  return (
    <Entrance title={t('first')} about={t('workspacesAbout')}>
      <NewWorkspace />
    </Entrance>
  );
}
