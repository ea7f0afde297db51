import { setImmediate as nextTurn } from 'node:timers/promises';
import { asksQuestions, mergeVoices } from '../../../core/text/voices.ts';
import type { AutocodeVoice } from '../../../shared/domain/autocode.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { listSearchableSources } from '../../project/queries/autocode-queries.ts';
import { listSpeakers } from '../../project/queries/source-queries.ts';

/** Sources read between two turns of the event loop: other requests go in between. */
const sourcesAtOnce = 20;

/** Those who speak in the sources, most turns first. Respondents of a survey come by the thousand and are left out. */
export async function listVoices(
  db: Database,
  sourceIds: readonly SourceId[] | undefined,
): Promise<readonly AutocodeVoice[]> {
  const wanted = sourceIds && new Set(sourceIds);
  const sources = listSearchableSources(db).filter(
    ({ id, kind }) => kind !== 'open_answers' && (wanted?.has(id) ?? true),
  );
  const lists = [];
  for (const [i, { versionId }] of sources.entries()) {
    if (i % sourcesAtOnce === sourcesAtOnce - 1) await nextTurn();
    lists.push(listSpeakers(db, versionId));
  }
  return mergeVoices(lists).map((voice) => ({
    name: voice.name,
    turns: voice.turns,
    asks: asksQuestions(voice),
  }));
}
