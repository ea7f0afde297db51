import { normaliseText } from '../../core/text/normalise-text.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ReadDocument } from '../read-document.ts';
import { recogniseTurns } from '../transcripts/recognise-turns.ts';
import { inspectText } from './inspect-text.ts';
import { refuseFile } from './refusals.ts';

/** What the readers of word processors' and web files make of them: a line a paragraph, notes apart. */
export type ReadText = Readonly<{
  body: string;
  /** Footnotes and endnotes in the order of their marks, a line each: `[1] text`. Empty where there are none. */
  notes: string;
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

/** The document that such a text becomes, its turns recognised. Fails with `file_no_text` where there are no words in it. */
export function documentOfText(
  read: ReadText,
  file: Readonly<{ fileName: string; format: string; encoding: string | null }>,
): Result<ReadDocument> {
  const body = normaliseText(read.body);
  const notes = normaliseText(read.notes);
  const text = notes === '' ? body : `${body}\n\n${notes}`;
  if (text.trim() === '') {
    const advice = 'Check that it is the right file and that its words are not pictures.';
    return refuseFile('file_no_text', file.fileName, 'there are no words in the document', advice);
  }
  const turns = recogniseTurns(body, 'line');
  const { losses, warnings } = read;
  return ok({
    inspection: inspectText({ ...file, text, turns, losses, warnings }),
    content: { type: 'text', text, turns },
  });
}

const accepted = 'The text is read as if all changes were accepted.';
const textOnly = 'A source holds text only.';

/** Why a text cannot keep what was in a document. */
const reasons = {
  images: textOnly,
  'embedded objects': textOnly,
  equations: textOnly,
  comments: 'Comments are not part of the text.',
  'tracked insertions': accepted,
  'tracked deletions': accepted,
  'headers and footers': 'They repeat on every page and are not part of the text.',
  'hidden passages': 'What the document does not show is not read.',
} as const;

export type LossCounts = { -readonly [What in keyof typeof reasons]?: number };

/** The losses of a document as they are told, in one order; what was not there is left out. */
export function lossesOf(counts: Readonly<LossCounts>): Loss[] {
  return Object.entries(reasons).flatMap(([what, why]) => {
    const count = counts[what as keyof typeof reasons] ?? 0;
    return count > 0 ? [{ what, count, why }] : [];
  });
}

/** Counts one more of what is lost. */
export function countLoss(counts: LossCounts, what: keyof LossCounts): void {
  counts[what] = (counts[what] ?? 0) + 1;
}
