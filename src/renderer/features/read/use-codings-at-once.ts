import { useLayoutEffect } from 'react';
import type { SourceId } from '../../../shared/ids.ts';
import { useEngine } from '../../state/engine.ts';
import type { Reader } from '../../text-view/create-reader.ts';
import { withoutHidden } from './coders/hidden-coders.ts';
import { useHiddenCoders } from './coders/use-coders.ts';
import { upkeepOf } from './codings-upkeep.ts';

/**
 * Hands new codings to the text as they arrive, without waiting for the screens that follow: what a key has coded is
 * painted first. Not while an end is being moved, which only the screen knows of.
 */
export function useCodingsAtOnce(sourceId: SourceId, reader: Reader | null, isOff: boolean): void {
  const engine = useEngine();
  const hidden = useHiddenCoders();
  useLayoutEffect(() => {
    if (!reader || isOff) return undefined;
    return upkeepOf(engine).watch(sourceId, (rows) =>
      reader.setCodings(withoutHidden(rows, hidden)),
    );
  }, [engine, sourceId, reader, isOff, hidden]);
}
