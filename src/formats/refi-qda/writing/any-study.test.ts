import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { randomExchangedStudy } from '../../../../test/support/random-exchanged-study.ts';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { type Element, elementsOf, options, unpack } from './project-fixture.ts';
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
      { numRuns: 80 },
    );
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
