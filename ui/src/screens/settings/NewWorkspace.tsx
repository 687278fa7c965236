import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createWorkspace } from './calls';
import { signOut } from '../../shell/calls';
import { Entrance } from '../../shell/Entrance';
import { Failure, failureText, Skeletons } from '../../shell/Parts';
import { sessionQuery, workspacesQuery } from '../../shell/session';

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

/** Shown to a person who has no workspace yet; who has one, such as after signing in here, is brought there. */
export function FirstWorkspace() {
  const { t } = useTranslation('settings');
  const router = useRouter();
  const queries = useQueryClient();
  const user = useQuery(sessionQuery).data?.user;
  const all = useQuery(workspacesQuery);
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => queries.resetQueries() });
  const hasOne = (all.data?.length ?? 0) > 0;
  useEffect(() => {
    if (hasOne) void router.invalidate();
  }, [hasOne, router]);
  if (all.isError) {
    return (
      <main className="wm-alone">
        <Failure error={all.error} retry={() => void all.refetch()} />
      </main>
    );
  }
  if (hasOne || !all.data) {
    return (
      <main className="wm-alone">
        <Skeletons rows={3} />
      </main>
    );
  }
  if (user?.role !== 'admin') {
    return (
      <Entrance title={t('nowhere')} about={t('nowhereAbout')}>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('shell:signOut')}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('first')} about={t('workspacesAbout')}>
      <NewWorkspace />
    </Entrance>
  );
}
