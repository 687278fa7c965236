import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/http';
import { Entrance } from '../../../shell/Entrance';
import { Failure, failureText, Skeletons } from '../../../shell/Parts';
import { Still, type MapDocument } from '../still/StillMap';
import { openShared } from './calls';
import { SharedMap } from './SharedMap';
import './shares.css';

/** The page behind a link: a map to read, for whoever has the link and, if it has one, its password. */
export function SharedScreen() {
  const token = useParams({ strict: false }).token ?? '';
  const { t } = useTranslation('mapshares');
  const [unlocked, setUnlocked] = useState<MapDocument | null>(null);
  const first = useQuery({ queryKey: ['shared', token], queryFn: () => openShared(token, null), staleTime: Infinity, gcTime: 0 });
  const map = unlocked ?? first.data;
  const name = typeof map?.['name'] === 'string' ? map['name'] : '';
  useEffect(() => {
    document.title = name === '' ? 'Waymark' : `${name} – Waymark`;
  }, [name]);
  if (map) {
    return (
      <Still document={map}>
        <SharedMap />
      </Still>
    );
  }
  if (first.isPending) {
    return (
      <main className="wm-alone">
        <Skeletons rows={3} />
      </main>
    );
  }
  const fault = first.error;
  const code = fault instanceof ApiError ? fault.code : '';
  if (code === 'SHARE_PASSWORD_NEEDED') return <Password token={token} onOpen={setUnlocked} />;
  if (code === 'SHARE_EXPIRED') return <Closed title={t('page.over')} about={t('page.overAbout')} />;
  if (fault instanceof ApiError && fault.status === 404) return <Closed title={t('page.unknown')} about={t('page.unknownAbout')} />;
  return (
    <main className="wm-alone">
      <Failure error={fault} retry={() => void first.refetch()} />
    </main>
  );
}

/** A link that opens nothing: why, and what to do. */
function Closed({ title, about }: { title: string; about: string }) {
  return (
    <Entrance title={title} about={about}>
      {null}
    </Entrance>
  );
}

function Password({ token, onOpen }: { token: string; onOpen: (map: MapDocument) => void }) {
  const { t } = useTranslation('mapshares');
  const [password, setPassword] = useState('');
  const open = useMutation({ mutationFn: () => openShared(token, password), onSuccess: onOpen });
  const wrong = open.error instanceof ApiError && open.error.code === 'SHARE_PASSWORD_NEEDED';
  return (
    <Entrance title={t('page.locked')} about={t('page.lockedAbout')}>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <PasswordInput
          label={t('page.password')}
          autoComplete="off"
          required
          data-autofocus
          autoFocus
          maxLength={200}
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('shell:signIn.show'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {open.isError ? (
          <p role="alert" className="wm-bad">
            {wrong ? t('page.wrong') : failureText(open.error, t)}
          </p>
        ) : null}
        <Button type="submit" loading={open.isPending} fullWidth>
          {t('page.open')}
        </Button>
      </form>
    </Entrance>
  );
}
