import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { Once } from '../../shell/Once';
import { Failure, Skeletons } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import { Fault } from '../account/Fault';
import { invite, linkTo, readInvitations, roleOf, ROLES, withdraw } from './calls';

/** Invites people, and shows whom nobody answered for yet. */
export function Invitations({ ws }: { ws: string }) {
  const { t, i18n } = useTranslation('members');
  const queries = useQueryClient();
  const format = useFormat();
  const queryKey = ['ws', ws, 'invitations'];
  const open = useQuery({ queryKey, queryFn: () => readInvitations(ws) });
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string>('editor');
  const refresh = () => queries.invalidateQueries({ queryKey });
  const make = useMutation({
    mutationFn: () => invite(ws, { email, role, language: i18n.language }),
    onSuccess: async () => {
      setEmail('');
      await refresh();
    },
  });
  const end = useMutation({
    mutationFn: (id: string) => withdraw(ws, id),
    onSettled: async () => {
      make.reset();
      await refresh();
    },
  });
  return (
    <section className="wm-card wm-members-invite">
      <div className="wm-stack">
        <h2>{t('invite')}</h2>
        <form
          className="wm-form"
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          <TextInput label={t('email')} type="email" required autoComplete="off" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <Select label={t('role')} data={ROLES.map((name) => ({ value: name, label: t(`roles.${name}`) }))} value={role} allowDeselect={false} onChange={(next) => next && setRole(next)} />
          <dl className="wm-members-roles">
            {ROLES.map((name) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{t(`roles.${name}`)}</dt>
                <dd>{t(`may.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <Fault error={make.error} />
          <div>
            <Button type="submit" leftSection={<Icon name="plus" size={16} />} loading={make.isPending}>
              {t('inviteAction')}
            </Button>
          </div>
        </form>
        {make.data ? (
          <Once
            secret={linkTo(make.data.path)}
            title={t('invited', { email: make.data.invitation.email })}
            note={make.data.mailed ? t('mailed') : t('once')}
          />
        ) : null}
      </div>
      <div className="wm-stack">
        <h2>{t('open')}</h2>
        {open.isPending ? <Skeletons rows={2} /> : null}
        {open.isError ? <Failure error={open.error} retry={() => void open.refetch()} /> : null}
        <Fault error={end.error} />
        {open.data?.length === 0 ? <p className="wm-soft">{t('noneOpen')}</p> : null}
        <ul className="wm-members-open">
          {open.data?.map((it) => (
            <li key={it.id}>
              <span>
                {it.email}
                <span className="wm-soft wm-small">
                  {t(`roles.${roleOf(it.role)}`)}
                  {' · '}
                  {it.expired ? t('expired') : t('until', { date: format.date(it.expiresAt) })}
                </span>
              </span>
              <Button variant="subtle" color="red" size="xs" aria-label={t('withdrawOf', { email: it.email })} onClick={() => end.mutate(it.id)}>
                {t('withdraw')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
