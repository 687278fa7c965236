import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink, Failure } from '../../shell/Parts';
import { addOpportunity, bodyOf, readOpportunities } from '../opportunities/calls';
import type { Options } from './calls';

interface Props {
  ws: string;
  map: string;
  finding: string;
  name: string;
  options: Options;
}

/** Puts a finding into the backlog of opportunities, or leads there if it is in it. */
export function MakeOpportunity({ ws, map, finding, name, options }: Props) {
  const { t } = useTranslation('findings');
  const client = useQueryClient();
  const key = ['ws', ws, 'opportunities'];
  const known = useQuery({ queryKey: key, queryFn: () => readOpportunities(ws) }).data;
  const adding = useMutation({
    mutationFn: () => addOpportunity(ws, bodyOf({ name: name.slice(0, 200), finding, map: map === '' ? null : map, options })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  if (adding.isError) return <Failure error={adding.error} retry={() => adding.reset()} />;
  return known?.some((it) => it.finding === finding) ? (
    <ButtonLink to="opportunities" label={t('inBacklog')} variant="light" size="xs" />
  ) : (
    <Button size="xs" variant="default" loading={adding.isPending} onClick={() => adding.mutate()}>
      {t('makeOpportunity')}
    </Button>
  );
}
