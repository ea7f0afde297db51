import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import type { Output } from '../../../shared/operations/operation-table.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { useEngine } from '../../state/engine.ts';
import type { Reader } from '../../text-view/create-reader.ts';
import { withoutHidden } from './coders/hidden-coders.ts';
import { useHiddenCoders } from './coders/use-coders.ts';
import { upkeepOf } from './codings-upkeep.ts';
import { wordsKey, type SourceWords } from './use-source.ts';

/**
 * Hands new codings to the text as they arrive, without waiting for the screens that follow: what a key has coded is
 * painted first. So are codes that the text still lacks for them. Not while an end is being moved, which only the screen
 * knows of, and not where another text than `text` comes with them.
 */
export function useCodingsAtOnce(
  { sourceId, text }: Readonly<{ sourceId: SourceId; text: string }>,
  reader: Reader | null,
  isOff: boolean,
): void {
  const engine = useEngine();
  const queries = useQueryClient();
  const hidden = useHiddenCoders();
  useLayoutEffect(() => {
    if (!reader || isOff) return undefined;
    const stop = upkeepOf(engine).watch(sourceId, (rows) => {
      const words = queries.getQueryState<SourceWords>(wordsKey(sourceId));
      if (words?.fetchStatus !== 'idle' || words.data?.text !== text) return;
      reader.setCodings(withoutHidden(rows, hidden));
    });
    const stopCodes = queries.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      const [operation] = event.query.queryKey as readonly unknown[];
      if (operation !== 'codes.list' || !reader.lacksCodes()) return;
      const codes = event.query.state.data as Output<'codes.list'>;
      reader.setCodes(new Map(codes.map((code) => [code.id, code])));
    });
    return () => {
      stop();
      stopCodes();
    };
  }, [engine, queries, sourceId, text, reader, isOff, hidden]);
}
