import { ActionIcon, Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createMap, readTemplates } from './calls';
import { MAP_KINDS, type MapKind } from '../../core/journeyMap/lanes';
import { cleanName, MAX_NAME } from '../../core/mapEdit';
import { Icon } from '../../shell/icons';
import { failureText } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';
import { deleteTemplate } from './templates/calls';
import './editor/editor.css';

const BLANK = '';

/** The way to a new map: its kind, a template or a blank sheet, and a name. */
export function NewMapButton({ variant = 'filled' }: { variant?: string }) {
  const { t } = useTranslation('mapeditor');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant={variant} leftSection={<Icon name="plus" size={18} />} onClick={() => setOpened(true)}>
        {t('new.action')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('new.title')} closeButtonProps={{ 'aria-label': t('shell:close') }} size="lg" centered>
        {opened ? <NewMapForm onClose={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function NewMapForm({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('mapeditor');
  const ws = useWorkspaceId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<MapKind>('customer-journey');
  const [template, setTemplate] = useState(BLANK);
  const templates = useQuery({ queryKey: ['map-templates', ws, i18n.language], queryFn: () => readTemplates(ws, i18n.language) });
  const fitting = templates.data?.filter((it) => it.kind === kind && it.id !== 'blank') ?? [];
  const isTemplate = fitting.some((it) => it.id === template);
  const create = useMutation({
    mutationFn: () => createMap(ws, { name: cleanName(name) ?? t(`kinds.${kind}.name`), kind, ...(isTemplate ? { template, language: i18n.language } : {}) }),
    onSuccess: async (map) => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id }, search: (isTemplate ? {} : { start: 'blank' }) as never });
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => deleteTemplate(ws, id), onSuccess: () => queries.invalidateQueries({ queryKey: ['map-templates'] }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form className="wm-form" onSubmit={submit}>
      <TextInput label={t('new.name')} placeholder={t('new.namePlaceholder')} maxLength={MAX_NAME} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
      <fieldset className="wm-jm-kinds">
        <legend className="wm-jm-legend-text">{t('new.kind')}</legend>
        {MAP_KINDS.map((it) => (
          <label key={it}>
            <input
              type="radio"
              name="kind"
              checked={kind === it}
              onChange={() => {
                setKind(it);
                setTemplate(BLANK);
              }}
            />
            <strong>{t(`kinds.${it}.name`)}</strong>
            <small>{t(`kinds.${it}.about`)}</small>
          </label>
        ))}
      </fieldset>
      <fieldset className="wm-jm-kinds">
        <legend className="wm-jm-legend-text">{t('new.start')}</legend>
        <label>
          <input type="radio" name="template" checked={template === BLANK} onChange={() => setTemplate(BLANK)} />
          <strong>{t('new.blank')}</strong>
          <small>{t('new.blankAbout')}</small>
        </label>
        {fitting.map((it) => (
          <label key={it.id}>
            <input type="radio" name="template" checked={template === it.id} onChange={() => setTemplate(it.id)} />
            <strong>
              {it.name} {it.own ? <span className="wm-chip">{t('maptemplates:own')}</span> : null}
            </strong>
            <small>{it.about || it.stages.join(' · ')}</small>
            {it.own ? (
              <ActionIcon variant="subtle" color="gray" className="wm-quiet wm-jm-kinds-delete" size={26} aria-label={t('maptemplates:delete', { name: it.name })} onClick={() => remove.mutate(it.id)}>
                <Icon name="trash" size={15} />
              </ActionIcon>
            ) : null}
          </label>
        ))}
      </fieldset>
      {templates.isError ? <p role="alert" className="wm-bad">{failureText(templates.error, t)}</p> : null}
      {create.isError ? <p role="alert" className="wm-bad">{failureText(create.error, t)}</p> : null}
      <div className="wm-row">
        <Button type="submit" loading={create.isPending}>
          {t('new.create')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      </div>
    </form>
  );
}
