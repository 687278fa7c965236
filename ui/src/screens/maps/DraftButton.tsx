import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draftMap } from './calls';
import { Icon } from '../../shell/icons';
import { failureText } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';

/** Drafts a map from the log and opens it. */
export function DraftButton({ variant = 'filled' }: { variant?: string }) {
  const { t } = useTranslation('maps');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useMutation({
    mutationFn: () => draftMap(ws, t('maps:draftName'), t('maps:draftJourney')),
    onSuccess: async (map) => {
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id } });
    },
  });
  return (
    <>
      {draft.isError ? <p role="alert" className="wm-bad">{failureText(draft.error, t)}</p> : null}
      <Button variant={variant} leftSection={<Icon name="maps" size={18} />} loading={draft.isPending} onClick={() => draft.mutate()}>
        {t('draft')}
      </Button>
    </>
  );
}
