import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/formats/documents/read-document.ts';
import type { CodeId, CoderId, CodingId, SourceId } from '../../../src/shared/ids.ts';
import { textOffset } from '../../../src/shared/ids.ts';
import { repository } from '../../e2e/support/repository.ts';
import type { BigText } from './big-text.ts';

const file = join(repository, '..', 'shared', 'data', 'qdpx', 'nvivo12_mac_comments.qdpx');

/** The longest text of a real study of another program with its codings; null where the study is not on this machine. */
export async function readRealText(): Promise<BigText | null> {
  if (!existsSync(file)) return null;
  const read = await readDocument(readFileSync(file), 'Real.qdpx', {});
  if (!read.ok) throw new Error(read.error.message);
  if (read.value.content.type !== 'study') throw new Error('It is no study.');
  const { sources, codes, coders, codings } = read.value.content.study;
  const [source] = [...sources].sort((a, b) => b.text.length - a.text.length);
  if (!source) throw new Error('It has no text.');
  const placeOf = (list: readonly Readonly<{ key: string }>[]): ReadonlyMap<string, number> =>
    new Map(list.map(({ key }, index) => [key, index + 1]));
  const [codeAt, coderAt] = [placeOf(codes), placeOf(coders)];
  return {
    text: source.text,
    turns: source.turns,
    codings: codings
      .filter(({ sourceKey }) => sourceKey === source.key)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ codeKey, coderKey, start, end }, index) => ({
        id: (index + 1) as CodingId,
        codeId: (codeAt.get(codeKey) ?? 1) as CodeId,
        sourceId: 1 as SourceId,
        start: textOffset(start),
        end: textOffset(end),
        coderId: (coderAt.get(coderKey ?? '') ?? 1) as CoderId,
        weight: 50,
        memoId: null,
      })),
  };
}
