import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok } from '../../../shared/result.ts';
import { countOrphansEverywhere } from '../../project/queries/transcript-queries.ts';
import { listVersions } from '../../project/queries/version-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { editText, forecastEdit } from './edit-text.ts';
import { joinTurnWithNext, renameSpeaker, setTurnSpeaker, splitTurnAt } from './edit-turns.ts';
import { listOrphans, placeOrphan } from './orphans.ts';
import { previewName, replaceEverywhere } from './replace-name.ts';
import { compareVersions, restoreVersion } from './versions.ts';

type Names = Extract<
  keyof OperationTable,
  `transcript.${string}` | `versions.${string}` | `orphans.${string}`
>;

export const transcriptHandlers: Handlers<Names> = {
  'transcript.edit': writes(editText),
  'transcript.forecast': reads(({ project }, edit) => forecastEdit(project.db, edit)),
  'transcript.renameSpeaker': writes(renameSpeaker),
  'transcript.setTurnSpeaker': writes(setTurnSpeaker),
  'transcript.splitTurn': writes(splitTurnAt),
  'transcript.joinTurns': writes(joinTurnWithNext),
  'transcript.findName': reads(({ project }, search) => ok(previewName(project.db, search))),
  'transcript.replaceName': writes(replaceEverywhere),
  'versions.list': reads(({ project }, query) => ok(listVersions(project.db, query))),
  'versions.compare': reads(({ project }, query) => compareVersions(project.db, query)),
  'versions.restore': writes((step, { versionId }) => restoreVersion(step, versionId)),
  'orphans.list': reads(({ project }, query) => ok(listOrphans(project.db, query))),
  'orphans.counts': reads(({ project }) => ok(countOrphansEverywhere(project.db))),
  'orphans.place': writes(placeOrphan),
};
