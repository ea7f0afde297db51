import { readDocument } from '../../src/formats/documents/read-document.ts';
import type { ReadDocument } from '../../src/formats/read-document.ts';
import { takeStep } from './random-steps.ts';
import type { TemporaryStudy } from './temporary-study.ts';

async function read(text: string, name: string): Promise<ReadDocument> {
  const document = await readDocument(Buffer.from(text), name, {});
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** Imports a transcript and a delimited table, in this order, as two steps. */
export async function importTalkAndSurvey(
  study: TemporaryStudy,
  transcript: string,
  table: string,
): Promise<void> {
  const documents = {
    text: await read(transcript, 'talk.txt'),
    table: await read(table, 'survey.csv'),
  };
  for (const action of ['import.text', 'import.table'] as const)
    takeStep(study.project(), { action, picks: [0], words: action }, documents);
}
