import { packParts } from './seeds/document-seeds.ts';
import * as documents from './seeds/document-seeds.ts';
import { keptSeeds } from './seeds/kept-seeds.ts';
import type { Seed } from './seeds/seed.ts';
import * as studies from './seeds/study-seeds.ts';
import * as tables from './seeds/table-seeds.ts';
import * as transcripts from './seeds/transcript-seeds.ts';

/** What a reader is given, and which door it comes through. */
export type FuzzedReader = Readonly<{
  name: string;
  door: 'document' | 'codebook';
  seeds: readonly Seed[];
}>;

const seedsByReader: Readonly<Record<string, readonly Seed[]>> = {
  plain_text: transcripts.plainSeeds,
  markdown: transcripts.markdownSeeds,
  webvtt: transcripts.webvttSeeds,
  srt: transcripts.srtSeeds,
  sbv: transcripts.sbvSeeds,
  lrc: transcripts.lrcSeeds,
  whisper_tsv: transcripts.whisperTableSeeds,
  json_transcript: transcripts.jsonTranscriptSeeds,
  turn_table: transcripts.turnTableSeeds,
  csv: tables.csvSeeds,
  tsv: tables.tsvSeeds,
  survey_export: tables.surveySeeds,
  json_lines: tables.jsonLinesSeeds,
  docx: documents.docxSeeds(),
  odt: documents.odtSeeds(),
  epub: documents.epubSeeds(),
  html: documents.htmlSeeds,
  rtf: documents.rtfSeeds,
  pdf: documents.pdfSeeds(),
  xlsx: tables.workbookSeeds(packParts),
  sav: tables.savSeeds,
  zsav: tables.zsavSeeds,
  qdpx: studies.qdpxSeeds,
  qdc: studies.qdcSeeds,
  study_json: studies.studyJsonSeeds,
  codebook: studies.codebookSeeds,
};

/** Every reader with its seeds, always in this order. */
export const fuzzedReaders: readonly FuzzedReader[] = Object.entries(seedsByReader).map(
  ([name, seeds]) => ({ name, seeds, door: name === 'codebook' ? 'codebook' : 'document' }),
);

/** What once broke a reader: read as it was, before anything else. */
export const keptReaders: readonly FuzzedReader[] = (['document', 'codebook'] as const)
  .map((door) => ({ name: `kept_${door}s`, door, seeds: keptSeeds(door) }))
  .filter(({ seeds }) => seeds.length > 0);
