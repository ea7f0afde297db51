import type { Loss } from '../../../shared/domain/file-inspection.ts';

/** What REFI-QDA has no place for, and what becomes of it. */
const reasons = {
  archivedCodes: ['archived codes', 'They go along as codes like all others.'],
  weights: ['weights of codings', 'The standard knows no weights.'],
  kinds: ['kinds of sources', 'The standard knows texts, PDFs, pictures and recordings only.'],
  languages: ['languages of sources', 'The standard does not say in which language a text is.'],
  collected: ['days of collection', 'The standard knows only when a source was added.'],
  fileNames: [
    'names of files',
    'The standard names files by numbers; the names of the sources go along.',
  ],
  originals: [
    'original files',
    'Only Word, PDF, picture, sound and film files can go along; the texts do.',
  ],
  turns: [
    'turns of speakers',
    'The standard knows no speakers; their names go along where the text itself has them.',
  ],
  turnTimes: [
    'times of turns',
    'Only the transcript of a recording has times; those written in the text stay.',
  ],
  rows: ['rows of answers', 'The standard knows no tables.'],
  folderNames: [
    'folders with “ / ” in their names',
    'A folder is named by its path, in which “ / ” parts two names.',
  ],
  organisations: [
    'organisations among the cases',
    'The standard does not part people from organisations.',
  ],
  labels: [
    'names under which cases speak',
    'The text itself does not say whose turns they are; the case names the source.',
  ],
  options: ['options of choices', 'A choice among words becomes a text variable.'],
  values: [
    'values that do not fit their type',
    'They go along as they are, and their variables become text.',
  ],
  linkFacts: ['coders and times of links', 'A link has neither there.'],
  times: ['times', 'They are not written as ISO 8601.'],
  characters: ['characters', 'XML and UTF-8 cannot hold them; each stands as �.'],
} as const satisfies Readonly<Record<string, readonly [what: string, why: string]>>;

export type QdaLoss = keyof typeof reasons;

export type QdaLosses = Readonly<{
  add: (kind: QdaLoss, count?: number) => void;
  /** What was counted, in the order of the table above. */
  list: () => readonly Loss[];
}>;

/** Counts what a file of the standard cannot hold of a study. */
export function countLosses(): QdaLosses {
  const counts = new Map<string, number>();
  return {
    add: (kind, count = 1) => counts.set(kind, (counts.get(kind) ?? 0) + count),
    list: () =>
      Object.entries(reasons).flatMap(([kind, [what, why]]) => {
        const count = counts.get(kind) ?? 0;
        return count > 0 ? [{ what, count, why }] : [];
      }),
  };
}
