import { useCallback, useEffect, useState } from 'react';
import type { DatasetId } from '../../../../shared/ids.ts';
import { useKept } from '../../../state/navigation.ts';
import { type KeptView, readKeptView } from './kept-view.ts';

export type ChangeView = (part: Partial<KeptView>) => void;

/** How a table is looked at, kept with the visit. */
export function useKeptView(
  datasetId: DatasetId,
): Readonly<{ view: KeptView; change: ChangeView }> {
  const [kept, keep] = useKept(`responses.${datasetId}`);
  const [view, setView] = useState(() => readKeptView(kept));
  const change = useCallback((part: Partial<KeptView>) => {
    setView((now) => ({ ...now, ...part }));
  }, []);
  useEffect(() => keep(view), [keep, view]);
  return { view, change };
}

/** Remembers which response is open. */
export function useKeepRow(row: number | null, change: ChangeView): void {
  useEffect(() => {
    if (row !== null) change({ row });
  }, [row, change]);
}
