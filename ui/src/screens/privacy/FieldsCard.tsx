import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink, Failure, failureText, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspace, useWorkspaceId } from '../../shell/session';
import { markField, readFields, type Field } from './calls';

/** Which properties say who somebody is: found by rules, or marked. */
export function FieldsCard() {
  const { t } = useTranslation('privacy');
  const ws = useWorkspaceId();
  const format = useFormat();
  const mayManage = useWorkspace()?.mayManage ?? false;
  const queries = useQueryClient();
  const fields = useQuery({ queryKey: ['ws', ws, 'personal-fields'], queryFn: () => readFields(ws) });
  const mark = useMutation({ mutationFn: (it: { property: string; personal: boolean | null }) => markField(ws, it.property, it.personal), onSuccess: () => queries.invalidateQueries({ queryKey: ['ws', ws] }) });
  const why = (it: Field) => (it.marked != null ? t('byMark') : [it.named ? t('byName') : '', ...it.looks.map((look) => t(`looks.${look}`))].filter((word) => word !== '').join(', '));
  return (
    <section className="wm-card wm-stack" aria-label={t('fields')}>
      <h2>{t('fields')}</h2>
      <p className="wm-soft">{t('fieldsAbout')}</p>
      {fields.isPending ? <Skeletons rows={4} /> : null}
      {fields.isError ? <Failure error={fields.error} retry={() => void fields.refetch()} /> : null}
      {mark.isError ? <p role="alert" className="wm-bad">{failureText(mark.error, t)}</p> : null}
      {fields.data?.length === 0 ? (
        <>
          <p>{t('noFields')}</p>
          <div>
            <ButtonLink to="import" label={t('shell:noEvents.action')} variant="default" size="xs" />
          </div>
        </>
      ) : null}
      {fields.data && fields.data.length > 0 ? (
        <div className="wm-table-box wm-privacy-fields" tabIndex={0} role="region" aria-label={t('fields')}>
          <table className="wm-table">
            <thead>
              <tr>
                <th scope="col">{t('property')}</th>
                <th scope="col">{t('personal')}</th>
                <th scope="col">{t('why')}</th>
                <th scope="col" className="wm-number">{t('events')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.data.map((it) => (
                <tr key={it.property}>
                  <td className="wm-privacy-word">{it.property}</td>
                  <td>
                    {mayManage ? (
                      <NativeSelect
                        size="xs"
                        aria-label={t('personalOf', { property: it.property })}
                        value={it.marked == null ? 'rules' : it.marked ? 'yes' : 'no'}
                        onChange={(event) => mark.mutate({ property: it.property, personal: event.currentTarget.value === 'rules' ? null : event.currentTarget.value === 'yes' })}
                        data={[
                          { value: 'rules', label: t(it.marked == null && it.personal ? 'rulesYes' : it.marked == null ? 'rulesNo' : 'rules') },
                          { value: 'yes', label: t('yes') },
                          { value: 'no', label: t('no') },
                        ]}
                      />
                    ) : (
                      t(it.personal ? 'yes' : 'no')
                    )}
                  </td>
                  <td>{why(it)}</td>
                  <td className="wm-number">{format.count(it.events)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
