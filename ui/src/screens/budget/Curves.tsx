import { useTranslation } from 'react-i18next';
import { LineChart } from '../../charts/line';
import { FaultText } from '../../shell/Parts';
import type { ResponseCurve } from './calls';
import { response } from './tables';

/** How conversions answer to spend, channel by channel, or why that cannot be told. */
export function Curves({ curves }: { curves: readonly ResponseCurve[] }) {
  const { t } = useTranslation('budget');
  const refused = curves.filter((curve) => !curve.fit);
  return (
    <section className="wm-card wm-stack" aria-label={t('curves')}>
      <h2>{t('curves')}</h2>
      <div className="wm-curves">
        {curves.map((curve) =>
          curve.fit ? <LineChart key={curve.channel} title={curve.channel} file={`curve-${curve.channel}`} height={260} model={response(curve, t)} /> : null,
        )}
      </div>
      {refused.length > 0 ? (
        <>
          <h3>{t('refused')}</h3>
          <ul>
            {refused.map((curve) => (
              <li key={curve.channel}>
                <strong>{curve.channel}</strong>: <FaultText code={curve.refusalCode ?? ''} detail={curve.refusal ?? ''} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
