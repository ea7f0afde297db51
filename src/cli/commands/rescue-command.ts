import { resolve } from 'node:path';
import type { RescueKind, RescueNoteKind, RescueReport } from '../../shared/domain/rescue.ts';
import { ok } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { formatTable } from '../format-table.ts';
import { harmless } from '../harmless.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { newStudyPath, studyPath } from '../study-path.ts';

const kindWords: Readonly<Record<RescueKind, string>> = {
  texts: 'texts',
  codes: 'codes',
  codings: 'codings',
  memos: 'memos',
  cases: 'cases',
  values: 'attributes and values',
  tables: 'tables',
  columns: 'columns of tables',
  coders: 'coders',
  links: 'links',
  others: 'versions, speakers, folders, sets',
  steps: 'steps of the history',
};

const noteWords: Readonly<Record<RescueNoteKind, string>> = {
  unreadable: 'missing, cannot be read anywhere',
  text_gone: 'missing, its text is gone',
  target_gone: 'missing, what it belongs to is gone',
  stand_in: 'its own details are lost; a stand-in keeps what belongs to it',
  contradiction: 'entries left out because they contradict the history',
  text_differs: 'damaged in places',
  turns_gone: 'its division into turns is lost',
  cells_gone: 'cells are empty now',
  older_text: 'an earlier version takes the place of the newest',
  reference_cut: 'it no longer says what it belonged to',
  moved_to_journal: 'what it spoke about is gone; it is in the journal now',
  history_kept: 'the file and its history differ; the history was kept, the file had',
};

function toAnswer(report: RescueReport): Answer {
  const { path, damagedPath, backup, counts, notes, notesInAll } = report;
  const more = notesInAll - notes.length;
  return {
    json: recordWithJsonNames({ ...report, counts: undefined, kinds: counts }),
    text: [
      `Rescued: ${path}`,
      `The damaged study is as it was: ${damagedPath}`,
      backup ? `Compared with the backup ${backup.path}` : 'There was no sound backup of it.',
      '',
      ...formatTable(counts, [
        { name: 'what', cell: ({ kind }) => kindWords[kind] },
        { name: 'read in the file', cell: ({ found }) => found, right: true },
        { name: 'from the history', cell: ({ fromHistory }) => fromHistory, right: true },
        { name: 'from the backup', cell: ({ fromBackup }) => fromBackup, right: true },
        { name: 'missing', cell: ({ missing }) => missing, right: true },
      ]),
      ...(notes.length > 0 ? [''] : []),
      ...notes.map(({ kind, what, name }) =>
        harmless(`${kindWords[kind]}: ${name}: ${noteWords[what]}`),
      ),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
  };
}

export const rescueCommand: Command = {
  name: 'rescue',
  usage: 'rescue STUDY [--out FILE]',
  summary: 'make a new study of what can be read of a damaged one, which stays as it is',
  details: [
    'Reads a copy page by page, fills gaps from the history and the newest sound backup, and says what was found and what is missing.',
    'Without --out the new study lies beside the damaged one.',
  ],
  operands: { least: 1, most: 1 },
  options: ['out'],
  run: async ({ ask }, { operands: [study = ''], options }) => {
    const out = options['out'];
    const rescued = await ask('project.rescue', {
      path: studyPath(resolve(study)),
      ...(out === undefined ? {} : { out: newStudyPath(out) }),
    });
    return rescued.ok ? ok(toAnswer(rescued.value)) : rescued;
  },
};
