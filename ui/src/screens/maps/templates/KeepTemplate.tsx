import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanName, MAX_NAME } from '../../../core/mapEdit';
import { textOf } from '../../../core/journeyMap/records';
import { failureText } from '../../../shell/Parts';
import { useWorkspaceId } from '../../../shell/session';
import { useEditor, useShape } from '../editor/context';
import { keepTemplate } from './calls';

/** Keeps the map as it is now as a template of the workspace, to begin others with. */
export function KeepTemplate() {
  const { t } = useTranslation('maptemplates');
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const { readOnly } = useEditor();
  const { map } = useShape();
  const queries = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const keep = useMutation({
    mutationFn: () => keepTemplate(ws, id, cleanName(name ?? '') ?? textOf(map, 'name')),
    onSuccess: async () => {
      setName(null);
      await queries.invalidateQueries({ queryKey: ['map-templates'] });
    },
  });
  if (readOnly || ws === '') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return name === null ? (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          keep.reset();
          setName(textOf(map, 'name'));
        }}
      >
        {t('keep')}
      </Button>
      {keep.isSuccess ? (
        <p role="status" className="wm-soft wm-small">
          {t('kept')}
        </p>
      ) : null}
    </div>
  ) : (
    <form className="wm-jm-fields" onSubmit={submit}>
      <TextInput size="xs" label={t('name')} description={t('about')} maxLength={MAX_NAME} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus autoFocus />
      {keep.isError ? <p role="alert" className="wm-bad">{failureText(keep.error, t)}</p> : null}
      <div className="wm-row">
        <Button type="submit" size="xs" loading={keep.isPending}>
          {t('keepNow')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setName(null)}>
          {t('shell:cancel')}
        </Button>
      </div>
    </form>
  );
}
