import type { MouseEvent, ReactNode } from 'react';
import type { DataColumn } from '../../../components/DataTable.tsx';
import { Icon } from '../../../components/Icon.tsx';

type Props = Readonly<{ isPicked: boolean; label: string; onToggle: () => void }>;

/** The box of a row: a place for the pointer; the keyboard picks the active row with the space bar. */
function PickBox({ isPicked, label, onToggle }: Props): ReactNode {
  const toggle = (event: MouseEvent): void => {
    // A second click on the box is no double click on its row.
    event.stopPropagation();
    onToggle();
  };
  return (
    <span className="pick-cell" onClick={toggle} onDoubleClick={(event) => event.stopPropagation()}>
      <span className="checkbox-box" data-picked={isPicked || undefined}>
        {isPicked ? <Icon name="check" size={12} /> : null}
      </span>
      {isPicked ? <span className="visually-hidden">{label}</span> : null}
    </span>
  );
}

/** The first column of a list in which rows can be picked. */
export function pickColumn<Row>(
  label: string,
  isPicked: (row: Row) => boolean,
  onToggle: (row: Row) => void,
): DataColumn<Row> {
  return {
    id: 'pick',
    header: '',
    width: 34,
    cell: (row) => (
      <PickBox isPicked={isPicked(row)} label={label} onToggle={() => onToggle(row)} />
    ),
  };
}
