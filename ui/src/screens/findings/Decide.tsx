import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../shell/Parts';
import { useFormat, useMayWrite } from '../../shell/session';
import { MakeOpportunity } from './MakeOpportunity';
import { decide, takeBack, type Decision, type Finding, type NewDecision, type Options } from './calls';

interface Props {
  ws: string;
  map: string;
  finding: Finding;
  text: string;
  options: Options;
  decision: Decision | undefined;
}

/** Accepts a finding onto the map, watches it, or dismisses it with a reason; shows what was decided. */
export function Decide({ ws, map, finding, text, options, decision }: Props) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const client = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const refresh = () => {
    setReason(null);
    void client.invalidateQueries({ queryKey: ['ws', ws, 'decisions'] });
  };
  const deciding = useMutation({ mutationFn: (next: NewDecision) => decide(ws, next), onSuccess: refresh });
  const back = useMutation({ mutationFn: () => takeBack(ws, finding.id), onSuccess: refresh });
  const may = useMayWrite();
  const failed = deciding.isError ? deciding : back.isError ? back : null;
  const { id } = finding;
  const failure = failed ? <Failure error={failed.error} retry={() => failed.reset()} /> : null;
  const opportunity = finding.size.of === 'moved' ? null : <MakeOpportunity ws={ws} map={map} finding={id} name={text} options={options} />;
  if (decision) {
    return (
      <>
        {may ? opportunity : null}
        <span className="wm-chip" data-state={decision.state}>
          {t(`states.${decision.state.toLowerCase() as 'watched'}`)}
        </span>
        <span className="wm-soft wm-small">{t('decidedBy', { by: decision.by, date: format.date(decision.at) })}</span>
        {decision.reason ? <span className="wm-small">{decision.reason}</span> : null}
        {may ? (
          <Button size="xs" variant="subtle" loading={back.isPending} onClick={() => back.mutate()}>
            {t('takeBack')}
          </Button>
        ) : null}
        {failure}
      </>
    );
  }
  if (!may) return null;
  return (
    <>
      {map && finding.place ? (
        <Button size="xs" loading={deciding.isPending} onClick={() => deciding.mutate({ finding: id, state: 'accepted', map, text, options })}>
          {t(finding.kind === 'delight' ? 'acceptDelight' : 'accept')}
        </Button>
      ) : null}
      {opportunity}
      <Button size="xs" variant="default" onClick={() => deciding.mutate({ finding: id, state: 'watched' })}>
        {t('watch')}
      </Button>
      <Button size="xs" variant="default" aria-expanded={reason !== null} onClick={() => setReason(reason === null ? '' : null)}>
        {t('dismiss')}
      </Button>
      {reason === null ? null : (
        <form
          className="wm-finding-reason"
          onSubmit={(event) => {
            event.preventDefault();
            deciding.mutate({ finding: id, state: 'dismissed', reason });
          }}
        >
          <Textarea label={t('reason')} value={reason} autosize minRows={1} maxLength={2000} required data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />
          <Button size="xs" type="submit" disabled={reason.trim() === ''} loading={deciding.isPending}>
            {t('dismissNow')}
          </Button>
        </form>
      )}
      {failure}
    </>
  );
}
