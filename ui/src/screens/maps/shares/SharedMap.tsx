import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import { useAddress } from '../../../shell/address';
import { Icon } from '../../../shell/icons';
import { LanguageMenu } from '../../../shell/LanguageMenu';
import { SchemeMenu } from '../../../shell/SchemeMenu';
import { useShape } from '../editor/context';
import { Sign } from '../editor/signs';
import { zoomFrom } from '../editor/Zooming';
import { StillSheet, usePhone } from '../still/StillMap';
import { SharedAbout } from './SharedAbout';

/** A shared map with its head; what is chosen is in the address. */
export function SharedMap() {
  const { t } = useTranslation('mapshares');
  const { map, stages } = useShape();
  const [address, change] = useAddress();
  const phone = usePhone();
  const about = phone || address['about'] === 'yes';
  const stage = Number(address['stage'] ?? 1) - 1 || 0;
  return (
    <main className="wm-jm wm-shared">
      <header className="wm-head wm-jm-head">
        <img src="/icon.svg" width="30" height="30" alt="Waymark" />
        <div className="wm-head-text">
          <h1>{textOf(map, 'name')}</h1>
          <p>{`${t(`mapeditor:kinds.${textOf(map, 'kind') || 'customer-journey'}.name`)} · ${t(`mapeditor:states.${textOf(map, 'state') || 'as-is'}`)} · ${t('page.readOnly')}`}</p>
        </div>
        <div className="wm-head-actions">
          {phone ? null : (
            <>
              <Button variant="default" size="xs" aria-pressed={about} leftSection={<Icon name="info" size={16} />} onClick={() => change({ about: about ? undefined : 'yes' })}>
                {t('mapeditor:about.title')}
              </Button>
              <Button variant="default" size="xs" disabled={stages.length === 0} leftSection={<Sign name="present" size={16} />} onClick={() => change({ present: 'yes', stage: stage + 1 })}>
                {t('mapeditor:present.title')}
              </Button>
              <Button variant="default" size="xs" leftSection={<Sign name="print" size={16} />} onClick={() => window.print()}>
                {t('mapeditor:print')}
              </Button>
            </>
          )}
          <LanguageMenu />
          <SchemeMenu />
        </div>
      </header>
      <StillSheet
        view={{ zoom: zoomFrom(address['zoom']), stage, presenting: address['present'] !== undefined }}
        onView={(next) =>
          change({
            zoom: next.zoom === 1 ? undefined : next.zoom,
            stage: next.stage === 0 ? undefined : next.stage + 1,
            present: next.presenting ? 'yes' : undefined,
          })
        }
        beside={about ? <SharedAbout /> : null}
      />
    </main>
  );
}
