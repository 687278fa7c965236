import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';
import { readAlerts, subscribe, unsubscribe } from './calls';

/** Whether the person is mailed when a type stops, and when it comes back. */
export function AlertSwitch() {
  const { t, i18n } = useTranslation('catalog');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const queryKey = ['ws', ws, 'alerts'];
  const alerts = useQuery({ queryKey, queryFn: () => readAlerts(ws) });
  const turn = useMutation({
    mutationFn: async (on: boolean) => {
      if (on) await subscribe(ws, i18n.language);
      else await unsubscribe(ws);
    },
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const data = alerts.data;
  if (!data?.address) return null;
  return (
    <div>
      <Switch
        size="sm"
        label={t('alert')}
        description={t(data.available ? 'alertAbout' : 'alertOff', { address: data.address })}
        checked={Boolean(data.language)}
        disabled={turn.isPending || (!data.available && !data.language)}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
      {turn.isError ? <p role="alert" className="wm-bad">{failureText(turn.error, t)}</p> : null}
    </div>
  );
}
