import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/http';
import { inWorkspace } from '../../../api/paths';
import { share } from '../../../core/units';
import { Icon } from '../../../shell/icons';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import './gaps.css';

/** How far the workspace has come on the seven steps: counted from its events and maps, ticked by nobody. */
export function SevenSteps() {
  const { t } = useTranslation('mapgaps');
  const ws = useWorkspaceId();
  const format = useFormat();
  const steps = useQuery({ queryKey: ['ws', ws, 'maps', 'progress'], queryFn: () => body(api.GET('/api/workspaces/{ws}/map-progress', { params: inWorkspace(ws) })) });
  if (!steps.data) return null;
  const done = steps.data.filter((step) => step.complete).length;
  return (
    <details className="wm-card wm-seven">
      <summary>
        <strong>{t('seven.title')}</strong>
        <span className="wm-soft">{t('seven.done', { n: format.count(done), of: format.count(steps.data.length) })}</span>
        <span className="wm-seven-dots" aria-hidden="true">
          {steps.data.map((step) => (
            <i key={step.step} data-complete={step.complete || undefined} />
          ))}
        </span>
        <Icon name="chevron" size={18} />
      </summary>
      <p className="wm-soft wm-small">{t('seven.about')}</p>
      <ol>
        {steps.data.map((step) => {
          const part = step.of === 0 ? 0 : step.done / step.of;
          return (
            <li key={step.step} data-complete={step.complete || undefined}>
              <strong>
                {step.complete ? <Icon name="check" size={16} /> : null} {t(`seven.steps.${step.step}.name`)}
              </strong>
              <div className="wm-bar" aria-hidden="true">
                {part > 0 ? <span style={{ width: `${100 * part}%` }} /> : null}
              </div>
              <span className="wm-small">{step.of === 0 ? t('seven.nothing') : t('seven.of', { n: format.count(step.done), of: format.count(step.of), share: format.share(share(part)) })}</span>
              <span className="wm-soft wm-small">{t(`seven.steps.${step.step}.about`)}</span>
              {step.step === 'collect-data' && !step.complete ? (
                <Link to="/w/$ws/import" params={{ ws }} className="wm-small">
                  {t('shell:noEvents.action')}
                </Link>
              ) : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
