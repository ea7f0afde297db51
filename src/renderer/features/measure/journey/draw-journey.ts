import * as Plot from '@observablehq/plot';
import type { GridLine } from './journey-table.ts';
import { heatColour } from './heat-colour.ts';

type Drawn = Readonly<{ line: string; stage: string; text: string; n: string; fill: string }>;

const rowHeight = 46;

/** The map as a picture: for files, where there is no grid to walk through. */
export function drawJourney(
  lines: readonly GridLine[],
  width: number,
  stageOf: (stage: string | null) => string,
): Element {
  const cells = lines.flatMap(({ name, cells: held }) =>
    held.flatMap(({ place, figure }): readonly Drawn[] =>
      figure
        ? [
            {
              line: name,
              stage: stageOf(place.stage),
              text: figure.name === null ? figure.text : `${figure.name} ${figure.text}`,
              n: `n ${figure.n}`,
              fill: heatColour(figure.level),
            },
          ]
        : [],
    ),
  );
  const stages = [...new Set(cells.map(({ stage }) => stage))];
  const ordered = lines[0]?.cells.map(({ place }) => stageOf(place.stage)) ?? stages;
  return Plot.plot({
    width,
    height: lines.length * rowHeight + 64,
    marginLeft: 132,
    marginTop: 44,
    marginBottom: 12,
    style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
    x: { axis: 'top', domain: ordered, label: null, tickSize: 0, padding: 0.04 },
    y: { domain: lines.map(({ name }) => name), label: null, tickSize: 0, padding: 0.06 },
    marks: [
      Plot.cell(cells, { x: 'stage', y: 'line', fill: ({ fill }: Drawn) => fill, rx: 3 }),
      Plot.text(cells, { x: 'stage', y: 'line', text: 'text', dy: -7, fill: 'var(--text)' }),
      Plot.text(cells, {
        ...{ x: 'stage', y: 'line', text: 'n', dy: 9, fill: 'var(--text)' },
        fontSize: 10,
      }),
    ],
  });
}
