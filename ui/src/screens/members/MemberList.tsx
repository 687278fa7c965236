import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Once } from '../../shell/Once';
import { Failure, Skeletons } from '../../shell/Parts';
import { Question } from '../../shell/Question';
import { useFormat } from '../../shell/session';
import { Fault } from '../account/Fault';
import { changeRole, linkTo, makeReset, readMembers, removeMember, roleOf, ROLES, type Member } from './calls';

/** The members: their roles can be changed, their passwords reset, and they can be removed. */
export function MemberList({ ws }: { ws: string }) {
  const { t } = useTranslation('members');
  const queries = useQueryClient();
  const format = useFormat();
  const queryKey = ['ws', ws, 'members'];
  const members = useQuery({ queryKey, queryFn: () => readMembers(ws) });
  const [leaving, setLeaving] = useState<Member | null>(null);
  const settled = async () => {
    await Promise.all([queries.invalidateQueries({ queryKey }), queries.invalidateQueries({ queryKey: ['workspaces'] })]);
  };
  const change = useMutation({ mutationFn: ({ id, role }: { id: string; role: string }) => changeRole(ws, id, role), onSettled: settled });
  const remove = useMutation({
    mutationFn: (member: Member) => removeMember(ws, member.id),
    onSuccess: async (_, member) => {
      setLeaving(null);
      // Who removed themselves has no session any more.
      await (member.you ? queries.resetQueries() : settled());
    },
  });
  const reset = useMutation({ mutationFn: (member: Member) => makeReset(ws, member.id).then((made) => ({ name: member.name, path: made.path })) });
  return (
    <section className="wm-card wm-stack">
      <h2>{t('list')}</h2>
      {members.isPending ? <Skeletons rows={3} /> : null}
      {members.isError ? <Failure error={members.error} retry={() => void members.refetch()} /> : null}
      {members.data ? (
        <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('list')}>
          <table className="wm-table wm-stacks wm-members-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('role')}</th>
                <th scope="col">{t('lastSignIn')}</th>
                <th scope="col">
                  <span className="wm-hidden">{t('settings:actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.data.map((member) => (
                <tr key={member.id}>
                  <td>
                    {member.name} {member.you ? <span className="wm-soft">{t('you')}</span> : null}
                    <div className="wm-soft wm-small">{member.email}</div>
                  </td>
                  <td>
                    <Select
                      size="xs"
                      className="wm-members-role"
                      aria-label={t('roleOf', { name: member.name })}
                      data={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
                      value={roleOf(member.role)}
                      allowDeselect={false}
                      onChange={(role) => role && role !== member.role && change.mutate({ id: member.id, role })}
                    />
                  </td>
                  <td data-label={t('lastSignIn')}>{member.lastSignInAt ? format.time(member.lastSignInAt) : t('never')}</td>
                  <td>
                    <div className="wm-members-actions">
                      {member.you ? null : (
                        <Button variant="subtle" size="xs" loading={reset.isPending && reset.variables.id === member.id} onClick={() => reset.mutate(member)}>
                          {t('reset')}
                        </Button>
                      )}
                      <Button variant="subtle" color="red" size="xs" onClick={() => setLeaving(member)}>
                        {t('remove')}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Fault error={change.error} />
      <Fault error={reset.error} />
      {reset.data ? <Once secret={linkTo(reset.data.path)} title={t('resetMade', { name: reset.data.name })} note={t('resetOnce')} /> : null}
      <Question
        open={leaving !== null}
        title={t('remove')}
        about={t('removeAsk', { name: leaving?.name ?? '' })}
        yes={t('remove')}
        busy={remove.isPending}
        fault={<Fault error={remove.error} />}
        onYes={() => leaving && remove.mutate(leaving)}
        onClose={() => setLeaving(null)}
      />
    </section>
  );
}
