import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../state/last-action.ts';
import { saveFile, toFileName } from '../../state/save-file.ts';
import { chartToSvg, createColourReader, svgToPng } from './export-chart.ts';

/** Saves a chart that stands in the page as a picture under its title, and says so. */
export function useSavePicture(
  title: string,
): (chart: SVGSVGElement | null, format: 'svg' | 'png') => Promise<void> {
  const { t } = useTranslation('measure');
  return useCallback(
    async (chart, format) => {
      if (!chart) return;
      const source = chartToSvg(chart, createColourReader());
      const { width, height } = chart.getBoundingClientRect();
      const picture =
        format === 'svg'
          ? new Blob([source], { type: 'image/svg+xml' })
          : await svgToPng(source, width, height);
      const fileName = toFileName(title, format);
      if (picture) saveFile(fileName, picture);
      announce(t(picture ? 'saved' : 'notSaved', { name: fileName }));
    },
    [t, title],
  );
}
