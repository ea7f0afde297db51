import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';

/** How often each code stands with each thing: a case or a source. */
export type CodeCounts<Id extends number> = Readonly<{
  count: (thing: Id, code: CodeId) => void;
  /** The counts of a thing, in the order of the codes. */
  of: (thing: Id) => readonly number[];
}>;

/** With `withBelow` a coding counts for the codes above its own, too. */
export function codeCounts<Id extends number>(
  codes: readonly Code[],
  withBelow: boolean,
): CodeCounts<Id> {
  const position = new Map(codes.map(({ id }, at) => [id, at]));
  const parent = new Map(codes.map(({ id, parentId }) => [id, parentId]));
  const counted = new Map<Id, Int32Array>();
  const none = new Int32Array(codes.length);
  return {
    count: (thing, code) => {
      const row = counted.get(thing) ?? new Int32Array(codes.length);
      counted.set(thing, row);
      let at: CodeId | null | undefined = code;
      while (at !== null && at !== undefined) {
        const column = position.get(at);
        if (column !== undefined) row[column] = (row[column] ?? 0) + 1;
        at = withBelow ? parent.get(at) : null;
      }
    },
    of: (thing) => [...(counted.get(thing) ?? none)],
  };
}
