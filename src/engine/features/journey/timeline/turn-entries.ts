import type { CaseId } from '../../../../shared/ids.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { listSpokenSources } from '../../../project/queries/case-journey.ts';
import { listCodePlaces } from '../../../project/queries/code-queries.ts';
import { findSource } from '../../../project/queries/source-queries.ts';
import type { JobContext } from '../../../session/handler.ts';
import type { PlacedEntry } from './row-entries.ts';
import { scoreTurns } from './scored-words.ts';

/** Every turn that a case speaks, in the order of each text. */
export async function turnEntries(
  context: JobContext,
  caseId: CaseId,
): Promise<Result<readonly PlacedEntry[]>> {
  const { db } = context.project;
  const places = listCodePlaces(db);
  const entries: PlacedEntry[] = [];
  for (const { sourceId, name, label, collectedOn } of listSpokenSources(db, caseId)) {
    const source = findSource(db, sourceId);
    if (!source) continue;
    const scored = await scoreTurns(context, source, '', ({ speaker }) => speaker === label);
    if (!scored.ok) return scored;
    for (const { turn, words, codeIds } of scored.value)
      entries.push({
        minute: 0,
        entry: {
          id: `turn ${sourceId} ${turn.index}`,
          ...{ kind: 'turn', from: name, day: collectedOn, timeMs: turn.timeMs },
          scores: [],
          words: [words],
          codes: codeIds.map((id) => ({ id, path: places.get(id)?.path ?? '' })),
          facts: [],
        },
      });
  }
  return ok(entries);
}
