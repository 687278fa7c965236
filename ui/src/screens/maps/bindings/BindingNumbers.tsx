import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { textOf } from '../../../core/journeyMap/records';
import { useFormat } from '../../../shell/session';
import { useEditor } from '../editor/context';
import type { BindingReport } from './calls';

const TYPES = 4;

/** What a condition matches: how many, of which types, with which steps it overlaps, what no step binds, and examples. */
export function BindingNumbers({ report }: { report: BindingReport }) {
  const { t } = useTranslation('bindings');
  const { live } = useEditor();
  const format = useFormat();
  const { facts } = report;
  const part = (of: number, whole: number) => format.share(share(whole === 0 ? 0 : of / whole));
  return (
    <div className="wm-binding-facts" role="status">
      {report.condition ? (
        <p>
          <strong>{t('events', { count: facts.events, n: format.count(facts.events) })}</strong> {t('customers', { count: facts.customers, n: format.count(facts.customers), share: part(facts.customers, facts.ofCustomers) })}
        </p>
      ) : (
        <p>{t('nothing')}</p>
      )}
      {report.unknown.length > 0 ? <p className="wm-binding-warning">{t('unknown', { names: format.list(report.unknown) })}</p> : null}
      {facts.types.length > 1 ? <p className="wm-small">{format.list(facts.types.slice(0, TYPES).map((type) => `${type.type} (${format.compact(type.events)})`))}</p> : null}
      {facts.overlaps.map((overlap) => (
        <p key={overlap.step} className="wm-binding-warning">
          {t('overlap', { step: textOf(live.store.get('step', overlap.step), 'name'), n: format.count(overlap.events) })}
        </p>
      ))}
      <p className="wm-soft wm-small">{t('unbound', { share: part(facts.unbound, facts.ofEvents) })}</p>
      {facts.examples.length > 0 ? (
        <details>
          <summary className="wm-small">{t('examples')}</summary>
          <ul className="wm-binding-examples">
            {facts.examples.map((example) => (
              <li key={example.pseudonym}>
                <code>{example.pseudonym}</code> {[format.time(example.time), example.type, example.channel].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
