import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Has the theme runs asked for again: they are derived, and no change of the study tells of them. */
export function useRefreshRuns(): () => void {
  const queries = useQueryClient();
  return useCallback(
    () => void queries.invalidateQueries({ queryKey: ['themes.list'] }),
    [queries],
  );
}
