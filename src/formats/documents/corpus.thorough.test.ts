import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/result.ts';
import type { ReadDocument } from '../read-document.ts';
import { readDocument } from './read-document.ts';

/**
 * Every file of the collection of real files, held against the facts that were counted apart from this program and stand in
 * the collection's own list: `- \`folder/file\`` with a line `facts:` below it.
 */

const collection = join(import.meta.dirname, '../../../../shared/data');
const list = join(collection, 'SOURCES.md');
const isHere = existsSync(list);

type Entry = Readonly<{ file: string; facts: string }>;

function listEntries(): Entry[] {
  if (!isHere) return [];
  const entries: { file: string; facts: string }[] = [];
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const file = /^- `([^`]+\/[^`]+)`/u.exec(line)?.[1];
    if (file !== undefined) entries.push({ file, facts: '' });
    const facts = /^\s+- facts: (.*)$/u.exec(line)?.[1];
    const last = entries.at(-1);
    if (facts !== undefined && last) last.facts = facts;
  }
  return entries.filter((entry) => existsSync(join(collection, entry.file)));
}

const entries = listEntries();

const readings = new Map<string, Promise<Result<ReadDocument>>>();
/** Each file is read once; what is asked of it are several things. */
function read(file: string): Promise<Result<ReadDocument>> {
  const known = readings.get(file) ?? readDocument(readFileSync(join(collection, file)), file, {});
  readings.set(file, known);
  return known;
}

async function inspect(file: string): Promise<ReadDocument['inspection']> {
  const outcome = await read(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.inspection;
}

/** What is counted in Python's way of writing a dictionary: `{'Ann': 3, 'Ben': 2}`. */
function counts(words: string): Map<string, number> {
  const pairs = words.matchAll(/(?:'([^']*)'|"([^"]*)"): (\d+)/gu);
  return new Map(Array.from(pairs, ([, one, other, count]) => [one ?? other ?? '', Number(count)]));
}

/** Nothing can be made of these: they are refused with a sentence. */
const refused = new Map([
  ['subtitles/webvttpy_no_captions.vtt', 'file_no_text'],
  ['subtitles/webvttpy_empty.vtt', 'file_empty'],
  // A report of counts, one sheet a question.
  ['surveys/surveymonkey_cncf_Cloud_Native_Survey_2021-Part_1.xlsx', 'file_unknown_format'],
]);

/** Files with one of the facts that `pattern` finds. */
function withFact(pattern: RegExp): readonly (readonly [string, RegExpExecArray])[] {
  return entries.flatMap(({ file, facts }) => {
    const found = pattern.exec(facts);
    return found && !refused.has(file) ? [[file, found] as const] : [];
  });
}

describe.skipIf(!isHere)('the collection of real files', () => {
  it('is all there, as far as it is listed', () => {
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each(entries.map(({ file }) => file))('%s', async (file) => {
    const outcome = await read(file);
    if (!outcome.ok) {
      expect([file, outcome.error.code]).toEqual([file, refused.get(file)]);
      expect(outcome.error.message).toMatch(
        /^“.+” was not imported: .+\. Nothing was changed\. .+\.$/u,
      );
      return;
    }
    const { content } = outcome.value;
    if (content.type !== 'text') return;
    let last = 0;
    for (const { start, end } of content.turns) {
      expect([last <= start, start <= end, end <= content.text.length]).toEqual([true, true, true]);
      last = end;
    }
  });

  it('has the rows, the header rows and the columns of every delimited table', async () => {
    for (const [file, [, header, rows, columns]] of withFact(
      /CSV records incl\. (\d+) header row\(s\) -> (\d+) data rows; columns \{(\d+): \d+\}/u,
    )) {
      const { table, losses } = await inspect(file);
      expect([file, table?.headerRows, table?.rows, table?.columns.length, losses]).toEqual([
        file,
        Number(header),
        Number(rows),
        Number(columns),
        [],
      ]);
    }
  });

  it('has every row of a table without a header and of an SPSS file', async () => {
    for (const [file, [, rows]] of [
      ...withFact(/rows (\d+)[,;] (?:columns id|labels)/u),
      ...withFact(/header: (\d+) cases/u),
    ]) {
      expect([file, (await inspect(file)).table?.rows]).toEqual([file, Number(rows)]);
    }
  });

  it('has every cue of the subtitles', async () => {
    for (const [file, [, cues]] of withFact(/timing lines (\d+); first \('/u)) {
      // A line that only looks like a time, among the words of a cue; a cue without words.
      const less = /invalid_timeframe_in_cue_text|missing_caption_text/u.test(file) ? 1 : 0;
      expect([file, (await inspect(file)).turns]).toEqual([file, Number(cues) - less]);
    }
  });

  it('has the turns of every speaker', async () => {
    for (const [file, [, words]] of [
      ...withFact(/turn header lines "Name {2}m:ss" \d+; speakers (\{[^}]*\})/u),
      ...withFact(/bold label turns [1-9]\d*: (\{[^}]*\})/u),
      ...withFact(/turns \d+; speakers \d+: (\{[^}]*\})/u),
    ]) {
      const { speakers, warnings } = await inspect(file);
      const wordless = Number(
        /^Turns without words, left out: (\d+)\.$/mu.exec(warnings.join('\n'))?.[1],
      );
      const found = new Map(speakers?.map(({ name, turns }) => [name, turns]));
      const expected = counts(words ?? '');
      const missing = Array.from(expected, ([name, turns]) => turns - (found.get(name) ?? 0));
      expect([file, [...found.keys()].sort()]).toEqual([file, [...expected.keys()].sort()]);
      expect([file, missing.reduce((sum, count) => sum + Math.abs(count), 0)]).toEqual([
        file,
        wordless || 0,
      ]);
    }
  });

  it('has the codes, codings, coders and sources of every study', async () => {
    for (const [file, [, codes, codings, coders]] of withFact(
      /Code elements (\d+); Coding (\d+);.*Users (\d+);/u,
    )) {
      const { project, losses } = await inspect(file);
      const lost = losses.filter(({ what }) => what.startsWith('codings '));
      const told = lost.reduce((sum, { count }) => sum + count, project?.codings ?? 0);
      // A passage of a PDF is there twice, as an area and as words: two of these are one.
      const twice = file.includes('atlasti8') ? 2 : 0;
      expect([file, project?.codes, told + twice, project?.coders]).toEqual([
        file,
        Number(codes),
        Number(codings),
        Number(coders),
      ]);
    }
  });
});
