import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { randomExchangedStudy } from '../../../../test/support/random-exchanged-study.ts';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import {
  code,
  type Element,
  elementsOf,
  keyOf,
  nothing,
  options,
  source,
  unpack,
} from './project-fixture.ts';
import { writeQdpx } from './write-qdpx.ts';

describe('writeQdpx, whatever the study', () => {
  it('is always XML with the same bytes for the same study, its positions give the quotes, its references lead somewhere', () => {
    fc.assert(
      fc.property(randomExchangedStudy({ unwritable: true }), (study) => {
        const { bytes } = writeQdpx(study, options);
        expect(writeQdpx(study, options).bytes).toEqual(bytes);
        const files = unpack(bytes);
        const elements = elementsOf(files.get('project.qde')!);
        const guids = elements.flatMap(({ attributes }) => attributes.get('guid') ?? []);
        expect(new Set(guids).size).toBe(guids.length);
        for (const { attributes } of elements) {
          for (const name of [
            'targetGUID',
            'originGUID',
            'creatingUser',
            'fromSyncPoint',
            'toSyncPoint',
          ]) {
            const guid = attributes.get(name);
            if (guid !== undefined) expect(guids).toContain(guid);
          }
        }
        expect(quotesIn(elements, files)).toEqual(expectedQuotes(study));
      }),
      { numRuns: 150 },
    );
  });

  it('writes a hundred thousand codings in a few seconds', () => {
    const text = 'Ada: I trust 👩‍👩‍👧 the people here. '.repeat(60);
    const sources = Array.from({ length: 500 }, (_, at) => source(at, { text }));
    const codings = Array.from({ length: 100_000 }, (_, at) => ({
      ...{ key: keyOf(1_000 + at), sourceKey: keyOf(at % 500), codeKey: keyOf(900), weight: 50 },
      ...{ start: Math.floor(at / 500) * 3, end: Math.floor(at / 500) * 3 + 700, coderKey: null },
    }));
    const codes = [{ ...code, key: keyOf(900), parentKey: null, name: 'Trust' }];
    const start = performance.now();
    const { bytes } = writeQdpx({ ...nothing, sources, codes, codings }, options);
    expect(performance.now() - start).toBeLessThan(25_000);
    expect(bytes.length).toBeGreaterThan(1_000_000);
  });
});

/** Selections of texts as the file gives them: source, quote, codes. */
function quotesIn(elements: readonly Element[], files: ReadonlyMap<string, Uint8Array>): unknown[] {
  const quotes: string[][] = [];
  const points = new Map<string, number>();
  let text: string[] = [];
  for (const { name, attributes } of elements) {
    const path = attributes.get('plainTextPath');
    if (path !== undefined) {
      text = Array.from(strFromU8(files.get(path.replace('internal://', 'sources/'))!));
    }
    const at = (attribute: string): number => Number(attributes.get(attribute));
    if (name === 'SyncPoint') points.set(attributes.get('guid')!, at('position'));
    const range =
      name === 'PlainTextSelection'
        ? [at('startPosition'), at('endPosition')]
        : name === 'TranscriptSelection'
          ? ['fromSyncPoint', 'toSyncPoint'].map((point) => points.get(attributes.get(point)!)!)
          : null;
    if (range) quotes.push([text.slice(...range).join('')]);
    if (name === 'Coding') quotes.at(-1)?.push(attributes.get('guid')!);
  }
  return quotes.flatMap(([quote, ...keys]) => keys.map((key) => [key, quote])).sort();
}

function expectedQuotes({ codings, sources }: ExchangedStudy): unknown[] {
  const texts = new Map(sources.map(({ key, text }) => [key, text]));
  return codings
    .map(({ key, sourceKey, start, end }) => [
      key,
      texts.get(sourceKey)?.slice(start, end).toWellFormed(),
    ])
    .sort();
}
