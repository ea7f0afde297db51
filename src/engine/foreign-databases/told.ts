import type { LossKind, Sentence } from '../../formats/refi-qda/reading/findings.ts';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

/** What was there and cannot be kept, beside what all studies of others lose. */
export const lostHere = {
  textless: {
    what: 'texts of sources',
    why: 'The database has no words for them.',
  },
  mediaFiles: {
    what: 'pictures and recordings',
    why: 'They lie beside the database; their names, memos and cases are kept.',
  },
  importance: {
    what: 'marks of important codings',
    why: 'Codings have a weight, which was left at its middle.',
  },
  references: {
    what: 'bibliographic references',
    why: 'Sources have no fields for them.',
  },
  pictures: { what: 'pictures in documents', why: 'Only the words of documents are kept.' },
} as const satisfies Readonly<Record<string, LossKind>>;

/** What was guessed or done differently. */
export const told = {
  writeAheadLog: () =>
    'The project may have been open when it was copied: its newest changes can lie in a file beside it. Close it in its own program and copy it then to be sure.',
  otherReading: (count) =>
    `${counted(count, 'passage was', 'passages were')} placed by counting otherwise than the rest of ${count === 1 ? 'its text' : 'their texts'}, for only so ${count === 1 ? 'it is' : 'they are'} the words that the project quotes.`,
  unquoted: (count) =>
    `${counted(count, 'passage is', 'passages are')} not the words that the project quotes for ${count === 1 ? 'it' : 'them'}, and ${count === 1 ? 'stands' : 'stand'} where ${count === 1 ? 'its' : 'their'} numbers say; check ${count === 1 ? 'it' : 'them'}.`,
  caseTurns: (count) =>
    `${counted(count, 'passage of a case is now a turn', 'passages of cases are now turns')} of its text, with the case as the speaker.`,
  severalProjects: (count) =>
    `The file holds ${count.toLocaleString('en')} projects; all came in, each with a folder for its texts and a code on top of its codes.`,
  units: () =>
    'The places of passages were not counted in bytes, as is usual for this program, for only so most are the words that the project quotes.',
} as const satisfies Readonly<Record<string, Sentence>>;
