import type { LossKind, Sentence } from './findings.ts';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

/** What was there and cannot be kept. */
export const lost = {
  missingTexts: {
    what: 'source texts',
    why: 'Their files are not in the project file, or are no text. Export again with the files inside.',
  },
  unknownSources: { what: 'sources of an unknown kind', why: 'The standard does not know them.' },
  missingFiles: {
    what: 'original files',
    why: 'They are not in the project file, or too large to be kept.',
  },
  missingNotes: { what: 'texts of notes', why: 'Their files are not in the project file.' },
  codingsWithoutText: {
    what: 'codings on texts that are missing',
    why: 'There are no words for them to stand on.',
  },
  codingsOutside: {
    what: 'codings outside of their text',
    why: 'Their positions are empty, no numbers, or beyond its end.',
  },
  codingsUnplaced: {
    what: 'codings whose words were not found',
    why: 'The plain text is missing, and in the Word document their words are not the same.',
  },
  codingsWithoutCode: {
    what: 'codings with an unknown code',
    why: 'The codebook does not have it.',
  },
  pictureCodings: { what: 'codings on areas of pictures', why: 'Codings stand on text.' },
  pdfCodings: { what: 'codings on areas of PDF pages', why: 'Codings stand on text.' },
  mediaCodings: { what: 'codings on moments of recordings', why: 'Codings stand on text.' },
  wholeCodings: {
    what: 'codings on whole pictures or recordings',
    why: 'Codings stand on text, and these have none.',
  },
  bareSelections: {
    what: 'marked passages with no code and no note',
    why: 'A passage is kept for what is said about it.',
  },
  noteCodings: { what: 'codings inside of notes', why: 'Notes are not coded.' },
  unknownCoders: { what: 'coders without a name', why: 'The list of users does not have them.' },
  setNotes: { what: 'notes in groups', why: 'Groups hold codes, folders hold sources.' },
  furtherFolders: {
    what: 'sources in a further group',
    why: 'A source lies in one folder: that of its first group.',
  },
  folderDescriptions: { what: 'descriptions of groups of sources', why: 'Folders have none.' },
  variableDescriptions: { what: 'descriptions of variables', why: 'Attributes have none.' },
  caseCodes: { what: 'codes of cases', why: 'Cases have attributes, and codings stand on text.' },
  casePassages: {
    what: 'passages of cases',
    why: 'They are areas of pictures or moments of recordings, or not in the project file.',
  },
  caseSources: { what: 'sources of cases', why: 'They are not in the project file.' },
  values: { what: 'values of unknown variables', why: 'The list of variables does not have them.' },
  groupMembers: { what: 'members of groups', why: 'They are not in the project file.' },
  noteReferences: { what: 'references to notes', why: 'They are not in the project file.' },
  noteCopies: {
    what: 'further places of notes',
    why: 'Notes are copied to all their places, and these copies would be too large together.',
  },
  links: {
    what: 'links',
    why: 'A link joins a passage or a memo with something else that could be kept.',
  },
  graphs: { what: 'graphs', why: 'Maps drawn by hand cannot be kept.' },
} as const satisfies Readonly<Record<string, LossKind>>;

/** What was guessed or done differently. */
export const sentences = {
  doubleGuids: (count) =>
    `${counted(count, 'thing has', 'things have')} an identifier that another one has; new ones were given.`,
  namelessCodes: (count) =>
    `${counted(count, 'code has', 'codes have')} no name and ${count === 1 ? 'is' : 'are'} called “Untitled code”.`,
  wholeSources: (count) =>
    `${counted(count, 'coding stands', 'codings stand')} on a whole source and ${count === 1 ? 'was' : 'were'} put over its whole text.`,
  swapped: (count) =>
    `${counted(count, 'passage ends', 'passages end')} before the start; turned round.`,
  cut: (count) =>
    `${counted(count, 'passage reaches', 'passages reach')} beyond the text and ${count === 1 ? 'was' : 'were'} cut at its end.`,
  misfits: (count) =>
    `${counted(count, 'passage does', 'passages do')} not begin with the words that the file names for ${count === 1 ? 'it' : 'them'}; check ${count === 1 ? 'it' : 'them'}.`,
  byQuotes: (count) =>
    `${counted(count, 'passage was', 'passages were')} found by ${count === 1 ? 'its' : 'their'} words in a Word document, for the plain text is missing; check where ${count === 1 ? 'it ends' : 'they end'}.`,
  areas: (count) =>
    `${counted(count, 'area of a PDF page was', 'areas of PDF pages were')} found by ${count === 1 ? 'its' : 'their'} words in the text of the PDF.`,
  wordTexts: (count) =>
    `The plain text of ${counted(count, 'source', 'sources')} is missing; it was taken from the Word document.`,
  pdfTexts: (count) =>
    `The plain text of ${counted(count, 'PDF', 'PDFs')} is missing; it was taken from the pages.`,
  sourceCases: (count) =>
    `${counted(count, 'source has', 'sources have')} variables of ${count === 1 ? 'its' : 'their'} own; they became those of a case of the same name.`,
  casePassages: (count) =>
    `${counted(count, 'passage of a case is', 'passages of cases are')} not what one speaker says; ${count === 1 ? 'it is' : 'each is'} linked to its case.`,
  caseVoices: (count) =>
    `${counted(count, 'passage of a case stands', 'passages of cases stand')} in a text in which nobody is named; the case became the speaker of ${count === 1 ? 'it' : 'them'}.`,
  joinedNotes: (count) =>
    `${counted(count, 'thing has', 'things have')} several notes; they were put into one memo, one below the other.`,
  sharedNotes: (count) =>
    `${counted(count, 'note stands', 'notes stand')} on several things; each has a copy.`,
  firstCoding: (count) =>
    `${counted(count, 'passage with several codes has a note; it stands', 'passages with several codes have notes; they stand')} with the first of the codes.`,
  journalNotes: (count) =>
    `${counted(count, 'note stands', 'notes stand')} on nothing and ${count === 1 ? 'is an entry' : 'are entries'} of the journal.`,
  passageNotes: (count) =>
    `${counted(count, 'passage has', 'passages have')} a note and no code; the note is an entry of the journal, linked to it.`,
  lostPlaces: (count) =>
    `${counted(count, 'note', 'notes')} on places that cannot be kept ${count === 1 ? 'stands' : 'stand'} in the memo of the source.`,
  guessedEncodings: (count) =>
    `${counted(count, 'text is', 'texts are')} not the UTF-8 that the standard asks for, or damaged; check letters such as é or ö in ${count === 1 ? 'it' : 'them'}.`,
  transcripts: (count) =>
    `${counted(count, 'further transcript', 'further transcripts')} of recordings ${count === 1 ? 'is a source of its' : 'are sources of their'} own.`,
} as const satisfies Readonly<Record<string, Sentence>>;
