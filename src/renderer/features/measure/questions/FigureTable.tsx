import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IntervalMark } from '../IntervalMark.tsx';
import { axisShare, type IntervalAxis } from '../interval-axis.ts';
import type { QuestionFigure } from './question-figure.ts';

/** The figures of a question with their intervals on one scale. */
export function FigureTable({
  figure,
  label,
}: Readonly<{ figure: QuestionFigure; label: string }>): ReactNode {
  const { t } = useTranslation('survey');
  const [first = '', ...head] = figure.head;
  const { axis, rows, tick } = figure;
  return (
    <div className="question-table" data-scrolls role="region" aria-label={label} tabIndex={0}>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {head.map((cell, at) => (
              <th key={at} scope="col" className="numeric">
                {cell}
              </th>
            ))}
            {axis ? (
              <th scope="col" className="interval-cell">
                {figure.markName === undefined ? null : <span>{figure.markName}</span>}
                <span className="visually-hidden">{t('interval')}</span>
                <Ticks axis={axis} tick={tick} />
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label: name, cells, mark }, row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at} className="numeric">
                  {cell}
                </td>
              ))}
              {axis ? (
                <td className="interval-cell">
                  {mark ? (
                    <IntervalMark
                      axis={axis}
                      value={mark.value}
                      interval={{ level: 0.95, low: mark.low, high: mark.high, method: '' }}
                      label={mark.words}
                      isWhole={false}
                    />
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Ticks({
  axis,
  tick,
}: Readonly<{ axis: IntervalAxis; tick: (value: number) => string }>): ReactNode {
  return (
    <svg className="interval-ticks" height={16} aria-hidden="true">
      {axis.ticks.map((value) => (
        <text key={value} x={`${axisShare(axis, value) * 100}%`} y={12} textAnchor="middle">
          {tick(value)}
        </text>
      ))}
    </svg>
  );
}
