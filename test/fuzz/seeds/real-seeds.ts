import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { FuzzedReader } from '../readers.ts';
import type { Seed, SeedShape } from './seed.ts';

const mostBytes = 1024 * 1024;

/** Which reader takes a file and how it is made up, by its ending. */
const byEnding: Readonly<Record<string, readonly [reader: string, shape: SeedShape]>> = {
  '.txt': ['plain_text', 'text'],
  '.md': ['markdown', 'text'],
  '.vtt': ['webvtt', 'text'],
  '.srt': ['srt', 'text'],
  '.sbv': ['sbv', 'text'],
  '.lrc': ['lrc', 'text'],
  '.json': ['json_transcript', 'json'],
  '.jsonl': ['json_lines', 'json'],
  '.csv': ['csv', 'table'],
  '.tsv': ['tsv', 'table'],
  '.docx': ['docx', 'zip'],
  '.odt': ['odt', 'zip'],
  '.epub': ['epub', 'zip'],
  '.xlsx': ['xlsx', 'zip'],
  '.qdpx': ['qdpx', 'zip'],
  '.qdc': ['qdc', 'xml'],
  '.html': ['html', 'xml'],
  '.htm': ['html', 'xml'],
  '.rtf': ['rtf', 'text'],
  '.pdf': ['pdf', 'pdf'],
  '.sav': ['sav', 'binary'],
  '.zsav': ['zsav', 'binary'],
};

const known = new Map<string, readonly FuzzedReader[]>();

/** The readers with every real file below the folder as a seed, too, up to 1 MB each. Other endings go to plain text. */
export function withRealSeeds(
  readers: readonly FuzzedReader[],
  folder: string,
): readonly FuzzedReader[] {
  const before = known.get(folder);
  if (before) return before;
  const found = new Map<string, Seed[]>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, path);
    const about = statSync(file);
    if (!about.isFile() || about.size > mostBytes) continue;
    const [reader, shape] =
      byEnding[extname(path).toLowerCase()] ?? (['plain_text', 'text'] as const);
    const seeds = found.get(reader) ?? [];
    seeds.push({ fileName: basename(path), shape, bytes: Uint8Array.from(readFileSync(file)) });
    found.set(reader, seeds);
  }
  const more = readers.map((reader) => ({
    ...reader,
    seeds: [...reader.seeds, ...(found.get(reader.name) ?? [])],
  }));
  known.set(folder, more);
  return more;
}
