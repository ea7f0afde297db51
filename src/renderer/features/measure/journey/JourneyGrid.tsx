import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap, JourneyStage } from '../../../../shared/domain/journey.ts';
import { formatNumber } from '../../../state/format.ts';
import { isFew } from './cell-figure.ts';
import { heatColour } from './heat-colour.ts';
import { type CellPlace, type GridCell, type GridLine, stageName } from './journey-table.ts';
import { StageHead } from './StageHead.tsx';

export type JourneyGridProps = Readonly<{
  map: JourneyMap;
  stages: readonly JourneyStage[];
  lines: readonly GridLine[];
  chosen: CellPlace | null;
  /** `byKey`: what is opened is to have the keys, too. */
  onChoose: (place: CellPlace, byKey: boolean) => void;
  gridRef: RefObject<HTMLDivElement | null>;
  onMove: (stage: string, by: -1 | 1) => void;
  /** Null where the stages stand in their usual order. */
  onUsualOrder: (() => void) | null;
}>;

/** Pixels of a cell at least. */
const leastCell = 80;

type Active = Readonly<{ line: number; column: number }>;

const samePlace = (one: CellPlace, other: CellPlace | null): boolean =>
  one.stage === other?.stage && one.touchpoint === other.touchpoint;

function afterKey(key: string, { line, column }: Active, columns: number): Active | null {
  switch (key) {
    case 'ArrowDown':
      return { line: line + 1, column };
    case 'ArrowUp':
      return { line: line - 1, column };
    case 'ArrowRight':
      return { line, column: column + 1 };
    case 'ArrowLeft':
      return { line, column: column - 1 };
    case 'Home':
      return { line, column: 0 };
    case 'End':
      return { line, column: columns - 1 };
    default:
      return null;
  }
}

const within = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/** Touchpoints by stages. One stop of the Tab key; arrows walk from cell to cell, Enter or a click opens its responses. */
export function JourneyGrid(props: JourneyGridProps): ReactNode {
  const { map, stages, lines, chosen, onChoose, gridRef, onMove, onUsualOrder } = props;
  const { t } = useTranslation('journey');
  const id = useId();
  const [wanted, setWanted] = useState<Active>({ line: 0, column: 0 });
  const heads = lines[0]?.cells.map(({ place }) => place.stage) ?? [];
  const active = {
    line: within(wanted.line, lines.length),
    column: within(wanted.column, heads.length),
  };
  const open = (cell: GridCell | undefined, byKey: boolean): void => {
    if (cell?.figures) onChoose(cell.place, byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const next = afterKey(event.key, active, heads.length);
    if (next) setWanted(next);
    else if (event.key === 'Enter' || event.key === ' ')
      open(lines[active.line]?.cells[active.column], true);
    else return;
    event.preventDefault();
  };
  const names = stages.map(({ name }) => name);
  // Each line is a grid of its own: they stand under each other because none is wider than it must be.
  const template: CSSProperties = {
    gridTemplateColumns: `minmax(112px, 160px) repeat(${heads.length}, minmax(${leastCell}px, 1fr))`,
    minWidth: 112 + heads.length * (leastCell + 3),
  };
  const cellId = (line: number, column: number): string => `${id}-${line}-${column}`;
  return (
    <div
      ref={gridRef}
      className="journey-grid"
      role="grid"
      aria-label={t('grid')}
      aria-activedescendant={cellId(active.line, active.column)}
      tabIndex={0}
      data-scrolls
      onKeyDown={onKeyDown}
    >
      <div className="journey-line" role="row" style={template}>
        <div role="columnheader" className="journey-corner">
          <span className="visually-hidden">{t('touchpointHead')}</span>
        </div>
        {heads.map((stage) => (
          <StageHead
            key={stage ?? ' '}
            name={stageName(t, stage)}
            isMovable={stage !== null && map.stageColumn !== null && stages.length > 1}
            isFirst={stage === names[0]}
            isLast={stage === names.at(-1)}
            onMove={(by) => onMove(stage ?? '', by)}
            onUsualOrder={onUsualOrder}
          />
        ))}
      </div>
      {lines.map((line, at) => (
        <div
          className="journey-line"
          role="row"
          style={template}
          key={line.touchpoint?.name ?? ' '}
        >
          <div role="rowheader" className="journey-touchpoint">
            <span className="journey-name" title={line.name} dir="auto">
              {line.name}
            </span>
            {line.touchpoint?.setting ? (
              <span className="journey-setting">{t(line.touchpoint.setting)}</span>
            ) : null}
          </div>
          {line.cells.map((cell, column) => (
            <HeatCell
              key={cell.place.stage ?? ' '}
              id={cellId(at, column)}
              cell={cell}
              line={line.name}
              isActive={at === active.line && column === active.column}
              isChosen={samePlace(cell.place, chosen)}
              onOpen={() => {
                setWanted({ line: at, column });
                open(cell, false);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type HeatCellProps = Readonly<{
  id: string;
  cell: GridCell;
  line: string;
  isActive: boolean;
  isChosen: boolean;
  onOpen: () => void;
}>;

function HeatCell({ id, cell, line, isActive, isChosen, onOpen }: HeatCellProps): ReactNode {
  const { t } = useTranslation('journey');
  const { place, figure } = cell;
  const where = { touchpoint: line, stage: stageName(t, place.stage) };
  if (!figure)
    return (
      <div
        id={id}
        role="gridcell"
        className="journey-cell journey-cell-none"
        data-active={isActive}
        aria-label={t('cellNone', where)}
      />
    );
  const few = isFew(figure);
  return (
    <div
      id={id}
      role="gridcell"
      className="journey-cell"
      data-active={isActive}
      aria-selected={isChosen}
      style={{ background: heatColour(figure.level) }}
      onClick={onOpen}
    >
      <span className="visually-hidden">{t('cellOf', where)} </span>
      <span className="journey-value">
        {figure.name === null ? null : <span className="journey-metric">{figure.name} </span>}
        {figure.text}
      </span>{' '}
      <span className="journey-n">
        {t('n', { number: formatNumber(figure.n) })}{' '}
        {few ? (
          <span className="journey-few" title={t('fewHint')}>
            {t('few')}
          </span>
        ) : null}
      </span>
    </div>
  );
}
