import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { drawSegments } from './draw-segments.ts';
import { formatFigure } from './metric-words.ts';
import { useSavePicture } from './use-save-picture.ts';

/** Saves the segments with their intervals as one picture; on screen they stand in the table. */
export function SavePictureButton({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const title = `${t(`metric.${report.metric}`)} ${t('byColumn', { by: report.by })}`;
  const label = t('chartMenu', { title });
  const save = useSavePicture(title);

  const saveAs = async (format: 'svg' | 'png'): Promise<void> => {
    const place = document.createElement('div');
    place.className = 'plot picture-place';
    document.body.append(place);
    const drawing = drawSegments(report, {
      metric: `${t(`metric.${report.metric}`)} (${t(`unit.${report.unit}`)})`,
      all: t('all'),
      noSegment: t('noSegment'),
      describe: ({ name, value, n }) =>
        t('pictureLabel', { name, value: formatFigure(value, report.unit), n }),
    });
    for (const sheet of drawing.querySelectorAll('style')) sheet.remove();
    place.append(drawing);
    await save(drawing, format);
    place.remove();
  };
  return (
    <Menu
      label={label}
      trigger={<IconButton icon="more" label={label} />}
      groups={[
        {
          label,
          entries: [
            { id: 'svg', label: t('saveSvg'), run: () => void saveAs('svg') },
            { id: 'png', label: t('savePng'), run: () => void saveAs('png') },
          ],
        },
      ]}
    />
  );
}
