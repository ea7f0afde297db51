import { unpackTurns } from '../../core/text/unpack-turns.ts';
import type { Turn } from '../../shared/domain/source.ts';
import type { VersionId } from '../../shared/ids.ts';
import { readContent } from './content.ts';
import { type Database, first } from './database.ts';

export type VersionText = Readonly<{ text: string; turns: readonly Turn[] }>;

/** Characters of text held for quick reading; versions are immutable, so nothing held can grow old. */
const capacity = 40_000_000;

type Cache = { texts: Map<VersionId, VersionText>; characters: number };
const caches = new WeakMap<Database, Cache>();

function cacheOf(db: Database): Cache {
  let cache = caches.get(db);
  if (!cache) {
    cache = { texts: new Map(), characters: 0 };
    caches.set(db, cache);
  }
  return cache;
}

function load(db: Database, id: VersionId): VersionText {
  const row = first<{ text: number; turns: number }>(
    db,
    'select text_content_id as text, turns_content_id as turns from source_version where id = @id',
    { id },
  );
  if (!row) throw new Error(`version ${id} is not there`);
  const text = readContent(db, row.text);
  const turns = readContent(db, row.turns);
  if (!text.ok) throw new DamagedContent(text.error.message);
  if (!turns.ok) throw new DamagedContent(turns.error.message);
  return { text: text.value.toString('utf8'), turns: unpackTurns(turns.value) };
}

/** A text that no longer matches its checksum: the reading operation is refused with its message. */
export class DamagedContent extends Error {}

/** Text and turns of a version. The least recently read are let go first. */
export function readVersion(db: Database, id: VersionId): VersionText {
  const cache = cacheOf(db);
  const known = cache.texts.get(id);
  if (known) {
    cache.texts.delete(id);
    cache.texts.set(id, known);
    return known;
  }
  const loaded = load(db, id);
  cache.texts.set(id, loaded);
  cache.characters += loaded.text.length;
  for (const [oldest, { text }] of cache.texts) {
    if (cache.characters <= capacity || oldest === id) break;
    cache.texts.delete(oldest);
    cache.characters -= text.length;
  }
  return loaded;
}
