import { useTranslation } from 'react-i18next';
import type { Preview } from './calls';
import { ROLES, type Role, type RoleColumns } from '../../core/mapping';

/** The first rows of the file; above each column stands what it means, to be corrected there. */
export function ColumnTable({ preview, roles, onRole }: { preview: Preview; roles: RoleColumns; onRole: (column: string, role: Role | null) => void }) {
  const { t } = useTranslation('import');
  const roleOf = (name: string) => ROLES.find((role) => roles[role] === name) ?? null;
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('rows')}>
      <table className="wm-table wm-columns">
        <caption className="wm-hidden">{t('rows')}</caption>
        <thead>
          <tr>
            {preview.columns.map((column) => {
              const role = roleOf(column.name);
              return (
                <th key={column.index} scope="col">
                  <span className="wm-column-name">{column.name}</span>
                  {column.ignored ? <span className="wm-column-ignored">{t('ignored')}</span> : null}
                  <select
                    className="wm-column-role"
                    data-role={role ?? 'none'}
                    aria-label={t('meaning', { name: column.name })}
                    value={role ?? ''}
                    onChange={(event) => onRole(column.name, (event.currentTarget.value || null) as Role | null)}
                  >
                    <option value="">{t('roles.none')}</option>
                    {ROLES.map((it) => (
                      <option key={it} value={it}>
                        {t(`roles.${it}`)}
                      </option>
                    ))}
                  </select>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, at) => (
            <tr key={at}>
              {preview.columns.map((column, cell) => (
                <td key={column.index} data-role={roleOf(column.name) ?? 'none'}>
                  {row.cells[cell] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
