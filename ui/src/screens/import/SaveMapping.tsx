import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { saveMapping, type Mapping } from './calls';
import { failureText } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';

/** Keeps how the file is read under a name, for the shell and for folders that are read by schedule. */
export function SaveMapping({ mapping }: { mapping: Mapping }) {
  const { t } = useTranslation('import');
  const ws = useWorkspaceId();
  const [name, setName] = useState('');
  const save = useMutation({ mutationFn: () => saveMapping(ws, name.trim(), mapping) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <details className="wm-save-mapping">
      <summary>{t('saveMapping')}</summary>
      <form className="wm-stack" onSubmit={submit}>
        <p className="wm-soft wm-small">{t('saveMappingAbout')}</p>
        <div className="wm-row">
          <TextInput aria-label={t('mappingName')} placeholder={t('mappingName')} value={name} maxLength={80} onChange={(event) => { setName(event.currentTarget.value); save.reset(); }} />
          <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </div>
        {save.isError ? <p role="alert" className="wm-bad">{failureText(save.error, t)}</p> : null}
        {save.isSuccess ? <p role="status" className="wm-soft">{t('mappingSaved', { name: save.data.name })}</p> : null}
      </form>
    </details>
  );
}
