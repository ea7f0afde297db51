import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, HistoryObject, StepPlace } from '../../../shared/domain/history.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { placeOfStep } from '../../state/place-of-step.ts';
import { dayOf, type HistoryParams } from './history-question.ts';

export type StepMenuProps = Readonly<{
  entry: HistoryEntry;
  isActive: boolean;
  isReadOnly: boolean;
  onUndoStep: (entry: HistoryEntry) => void;
  onUndoTo: (entry: HistoryEntry) => void;
  onFilter: (change: HistoryParams) => void;
}>;

/** The thing that a place shows, for a history of it alone. */
function objectAt(place: StepPlace): HistoryObject | null {
  switch (place.kind) {
    case 'source':
      return { kind: 'source', id: place.sourceId };
    case 'code':
      return { kind: 'code', id: place.codeId };
    case 'case':
      return { kind: 'case', id: place.caseId };
    case 'dataset':
      return { kind: 'dataset', id: place.datasetId };
    case 'memo':
      return { kind: 'memo', id: place.memoId };
    case 'none':
      return null;
  }
}

/** What can be done with a step. */
export function StepMenu(props: StepMenuProps): ReactNode {
  const { t } = useTranslation('history-place');
  const undoing = useUndoEntries(props);
  const looking = useLookEntries(props);
  return (
    <span className="history-menu">
      <Menu
        label={t('menu')}
        trigger={<IconButton icon="more" label={t('more')} />}
        groups={[
          ...(undoing.length > 0 ? [{ label: t('undoStep'), entries: undoing }] : []),
          { label: t('show'), entries: looking },
        ]}
      />
    </span>
  );
}

function useUndoEntries({ entry, isReadOnly, onUndoStep, onUndoTo }: StepMenuProps): MenuEntry[] {
  const { t } = useTranslation('history-place');
  if (isReadOnly) return [];
  return [
    {
      id: 'undoStep',
      label: t('undoStep'),
      isDisabled: !entry.canUndo,
      run: () => onUndoStep(entry),
    },
    { id: 'undoTo', label: t('undoTo'), run: () => onUndoTo(entry) },
  ];
}

function useLookEntries({ entry, onFilter }: StepMenuProps): MenuEntry[] {
  const { t } = useTranslation('history-place');
  const navigation = useNavigation();
  const { where } = entry;
  const place = where && placeOfStep(where.place);
  const object = where && objectAt(where.place);
  const day = dayOf(entry.at);
  return [
    ...(place ? [{ id: 'show', label: t('show'), run: () => navigation.go(place) }] : []),
    ...(where && object
      ? [
          {
            id: 'object',
            label: t('onlyObject', { name: where.name }),
            run: () => onFilter({ object: { ...object, name: where.name } }),
          },
        ]
      : []),
    {
      id: 'coder',
      label: t('onlyCoder', { name: entry.coder }),
      run: () => onFilter({ coderId: entry.coderId }),
    },
    { id: 'day', label: t('onlyDay'), run: () => onFilter({ from: day, to: day }) },
  ];
}
