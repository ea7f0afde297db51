import { type ReactNode, useId, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { moveStage } from '../../../../core/journey/order-stages.ts';
import type { JourneyMap, JourneyStage } from '../../../../shared/domain/journey.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { copyText, toTabSeparated } from '../../../state/copy-text.ts';
import { announce } from '../../../state/last-action.ts';
import { useSavePicture } from '../use-save-picture.ts';
import type { JourneyMeasure } from './cell-figure.ts';
import { drawJourney } from './draw-journey.ts';
import { JourneyGrid, type JourneyGridProps } from './JourneyGrid.tsx';
import { JourneyNumbers } from './JourneyNumbers.tsx';
import { type CellPlace, gridLines, journeyRows, stageName } from './journey-table.ts';
import type { JourneyChoice } from './use-journey-choice.ts';

type Props = Readonly<{
  map: JourneyMap;
  /** In the order that is shown. */
  stages: readonly JourneyStage[];
  measure: JourneyMeasure;
  choice: JourneyChoice;
  chosen: CellPlace | null;
  onChoose: JourneyGridProps['onChoose'];
  gridRef: JourneyGridProps['gridRef'];
}>;

const pictureWidth = 960;

/** The map with what can be done with it: its numbers, a copy, a picture. */
export function JourneySection(props: Props): ReactNode {
  const { map, stages, measure, choice, chosen, onChoose, gridRef } = props;
  const { t } = useTranslation('journey');
  const id = useId();
  const measureName = measure.kind === 'score' ? measure.column : t(`measure.${measure.kind}`);
  const title = t('title', { measure: measureName });
  const lines = useMemo(() => gridLines(t, map, stages, measure), [t, map, stages, measure]);
  const rows = useMemo(() => journeyRows(t, lines, measureName), [t, lines, measureName]);
  const save = useSavePicture(title);

  const saveAs = async (format: 'svg' | 'png'): Promise<void> => {
    const place = document.createElement('div');
    place.className = 'plot picture-place';
    document.body.append(place);
    const drawing = drawJourney(lines, pictureWidth, (stage) => stageName(t, stage));
    for (const sheet of drawing.querySelectorAll('style')) sheet.remove();
    place.append(drawing);
    await save(drawing instanceof SVGSVGElement ? drawing : null, format);
    place.remove();
  };
  const copy = async (): Promise<void> => {
    announce(t((await copyText(toTabSeparated(rows))) ? 'copied' : 'notCopied'));
  };
  const names = stages.map(({ name }) => name);
  const hasOwnOrder = (choice.order ?? []).length > 0;
  return (
    <section aria-labelledby={id}>
      <header className="section-head">
        <h3 id={id}>{title}</h3>
        <ToggleButton
          className="button button-quiet"
          isSelected={choice.showsNumbers}
          onChange={(showsNumbers) => choice.change({ showsNumbers })}
        >
          {t(choice.showsNumbers ? 'showMap' : 'showNumbers')}
        </ToggleButton>
        <Menu
          label={t('actions')}
          trigger={<IconButton icon="more" label={t('actions')} />}
          groups={[
            {
              label: t('actions'),
              entries: [
                { id: 'copy', label: t('copy'), run: () => void copy() },
                { id: 'svg', label: t('saveSvg'), run: () => void saveAs('svg') },
                { id: 'png', label: t('savePng'), run: () => void saveAs('png') },
              ],
            },
          ]}
        />
      </header>
      {choice.showsNumbers ? (
        <JourneyNumbers rows={rows} label={title} />
      ) : (
        <JourneyGrid
          map={map}
          stages={stages}
          lines={lines}
          chosen={chosen}
          gridRef={gridRef}
          onChoose={onChoose}
          onMove={(name, by) => choice.change({ order: moveStage(names, name, by) })}
          onUsualOrder={hasOwnOrder ? choice.resetOrder : null}
        />
      )}
      <div className="journey-foot">
        {map.stageColumn === null ? null : (
          <span className="quiet">{t(`order.${hasOwnOrder ? 'own' : map.order}`)}</span>
        )}
        {measure.kind === 'rows' ? null : <Legend />}
      </div>
      <p className="quiet journey-hint">{t('paneEmpty')}</p>
    </section>
  );
}

function Legend(): ReactNode {
  const { t } = useTranslation('journey');
  return (
    <span className="journey-legend">
      {t('legendBad')}
      <span className="journey-scale" aria-hidden="true" />
      {t('legendGood')}
    </span>
  );
}
