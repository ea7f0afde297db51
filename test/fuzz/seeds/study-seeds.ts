import fc from 'fast-check';
import { writeQdc } from '../../../src/formats/refi-qda/writing/write-qdc.ts';
import { writeQdpx } from '../../../src/formats/refi-qda/writing/write-qdpx.ts';
import { writeStudyJson } from '../../../src/formats/study-json/write-study-json.ts';
import { byHand, fileOf } from '../../../src/formats/study-json/study-json-fixture.ts';
import type { ExchangedStudy } from '../../../src/shared/domain/exchanged-study.ts';
import { randomExchangedStudy } from '../../support/random-exchanged-study.ts';
import { type Seed, textSeed } from './seed.ts';

const about = { origin: 'Verbatim 0.1.0', writtenAt: '2026-03-01T10:20:30.000Z' };
const wanted = 4;
const mostBytes = 12_000;

/** Studies with a bit of everything: the same at every run. */
const studies: readonly ExchangedStudy[] = fc
  .sample(randomExchangedStudy(), { seed: 7, numRuns: 60 })
  .filter(
    ({ codings, codes, sources }) => codings.length > 2 && codes.length > 1 && sources.length > 1,
  )
  .filter((study) => writeStudyJson(study, about).length <= mostBytes)
  .slice(0, wanted);

export const qdpxSeeds: readonly Seed[] = studies.map((study, at) => ({
  fileName: `study-${at}.qdpx`,
  shape: 'zip',
  bytes: writeQdpx(study, about).bytes,
}));

export const qdcSeeds: readonly Seed[] = studies.map((study, at) => ({
  fileName: `codes-${at}.qdc`,
  shape: 'xml',
  bytes: writeQdc(study, about).bytes,
}));

export const studyJsonSeeds: readonly Seed[] = [
  textSeed('hand.json', 'json', fileOf(byHand)),
  ...studies.map((study, at) => ({
    fileName: `study-${at}.json`,
    shape: 'json' as const,
    bytes: writeStudyJson(study, about),
  })),
];

export const codebookSeeds: readonly Seed[] = [
  'path,name,parent,colour,description,inclusion,exclusion,example,sets,archived\r\nTrust,Trust,,#4477aa,"Words of trust, or none",When said,Not when meant,"“I do.”",People; Care,no\r\nTrust/In work,In work,Trust,,,,,,People,yes\r\nTrust/In work/Deep,Deep,Trust/In work,blue,,,,,,\r\n',
  'Code;Parent;Description\nTrust;;Words\nIn work;Trust;=1+1\nAt home;Trust;\nTime;;',
  'Level 1\tLevel 2\tLevel 3\tColor\nTrust\t\t\tred\n\tIn work\t\t3\n\t\tDeep\trgb(1,2,3)\nTime\t\t\t#fff\n',
  'Trust\n  In work\n  At home, too\n    Deep\nTime\n',
  'name,level\nTrust,1\nIn work,2\nDeep,3\nTime,1\n',
].map((text, at) => textSeed(`codes-${at}.csv`, 'table', text));
