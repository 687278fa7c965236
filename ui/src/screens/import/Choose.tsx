import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';

/** The place where a file is dropped or chosen. */
export function Choose({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('import');
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
      className="wm-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input type="file" className="wm-hidden" accept=".csv,.tsv,.txt,.xlsx,.parquet,.xes,.json,.jsonl,.ndjson,.gz" onChange={(event) => take(event.currentTarget.files)} />
      <span className="wm-empty-icon">
        <Icon name="import" size={28} />
      </span>
      <strong>{t('drop')}</strong>
      <span className="wm-soft">{t('or')}</span>
      <span className="wm-drop-button">{t('choose')}</span>
      <span className="wm-soft wm-small">{t('accepts')}</span>
    </label>
  );
}
