import { type ReactNode, useId, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu } from '../../components/Menu.tsx';
import { copyText, toTabSeparated } from '../../state/copy-text.ts';
import { announce } from '../../state/last-action.ts';
import { type DrawChart, PlotFigure } from './PlotFigure.tsx';
import { useSavePicture } from './use-save-picture.ts';

export type ChartProps = Readonly<{
  title: string;
  /** What the chart shows, in a sentence, for those who do not see it. */
  label: string;
  draw: DrawChart;
  /** The numbers that it is drawn from; the first row holds the headings. */
  numbers: readonly (readonly string[])[];
}>;

/** A chart with the numbers behind it, to be shown, copied or saved as a picture. */
export function Chart({ title, label, draw, numbers }: ChartProps): ReactNode {
  const { t } = useTranslation('measure');
  const id = useId();
  const chart = useRef<SVGSVGElement>(null);
  const [showsNumbers, setShowsNumbers] = useState(false);
  const save = useSavePicture(title);
  const copy = async (): Promise<void> => {
    const copied = await copyText(toTabSeparated(numbers));
    announce(t(copied ? 'copied' : 'notCopied', { what: title }));
  };
  return (
    <section className="chart" aria-labelledby={id}>
      <header className="section-head">
        <h3 id={id}>{title}</h3>
        <ToggleButton
          className="button button-quiet"
          isSelected={showsNumbers}
          onChange={setShowsNumbers}
        >
          {t(showsNumbers ? 'showChart' : 'showNumbers')}
        </ToggleButton>
        <Menu
          label={t('chartMenu', { title })}
          trigger={<IconButton icon="more" label={t('chartMenu', { title })} />}
          groups={[
            {
              label: t('chartMenu', { title }),
              entries: [
                { id: 'copy', label: t('copyNumbers'), run: () => void copy() },
                {
                  id: 'svg',
                  label: t('saveSvg'),
                  isDisabled: showsNumbers,
                  run: () => void save(chart.current, 'svg'),
                },
                {
                  id: 'png',
                  label: t('savePng'),
                  isDisabled: showsNumbers,
                  run: () => void save(chart.current, 'png'),
                },
              ],
            },
          ]}
        />
      </header>
      {showsNumbers ? (
        <Numbers rows={numbers} label={title} />
      ) : (
        <PlotFigure label={label} draw={draw} chart={chart} />
      )}
    </section>
  );
}

function Numbers({
  rows,
  label,
}: Readonly<{ rows: readonly (readonly string[])[]; label: string }>): ReactNode {
  const [head = [], ...body] = rows;
  return (
    <div className="numbers" data-scrolls role="region" aria-label={label} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
