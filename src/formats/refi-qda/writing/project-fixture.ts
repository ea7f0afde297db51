import { unzipSync } from 'fflate';
import type { ExchangedSource, ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { walkXmlPart } from '../../zip/xml-part.ts';

export const options = { origin: 'Verbatim 0.1.0', writtenAt: '2026-03-01T10:20:30.000Z' };

export const keyOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const source = (number: number, parts: Partial<ExchangedSource>): ExchangedSource => ({
  ...{
    key: keyOf(number),
    name: `Source ${number}`,
    kind: null,
    language: null,
    text: '',
    turns: [],
  },
  ...{ format: 'plain_text', fileName: `Source ${number}.txt`, original: null, folder: [] },
  ...{ collectedOn: null, importedAt: null },
  ...parts,
});

export const nothing: ExchangedStudy = {
  ...{ name: 'Study', origin: null, coders: [], codes: [], sets: [], sources: [], attributes: [] },
  ...{ cases: [], codings: [], memos: [], links: [] },
};

export const code = {
  colour: null,
  description: '',
  inclusion: '',
  exclusion: '',
  example: '',
  archived: false,
};

export type Element = { name: string; attributes: ReadonlyMap<string, string>; words: string };

/** Every element of a part in its order, with its own words. */
export function elementsOf(bytes: Uint8Array): Element[] {
  const elements: Element[] = [];
  const opened: Element[] = [];
  walkXmlPart(bytes, {
    onOpen: ({ name, attributes }) => {
      const element = { name, attributes, words: '' };
      elements.push(element);
      opened.push(element);
    },
    onText: (text) => {
      const last = opened.at(-1);
      if (last) last.words += text;
    },
    onClose: () => opened.pop(),
  });
  return elements;
}

export const unpack = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));
