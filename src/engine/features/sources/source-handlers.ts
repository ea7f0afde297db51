import { maxPageRows } from '../../../shared/domain/page.ts';
import type { FolderId, SourceId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { textPageCharacters } from '../../../shared/operations/source-operations.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findFolder, findSameFolder, insertFolder } from '../../project/queries/folder-queries.ts';
import {
  deleteSource,
  findSource,
  listSources,
  listSpeakers,
  updateSourceDay,
  updateSourceFolder,
  updateSourceKind,
  updateSourceLanguage,
  updateSourceName,
} from '../../project/queries/source-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `sources.${string}`>;

const gone = notFound('This source');

/** The end of a page of text that starts at `offset`: never between the halves of a surrogate pair. */
function pageEnd(text: string, offset: number): number {
  const end = Math.min(text.length, offset + textPageCharacters);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

const find = (db: Database, id: SourceId) => findSource(db, id);

type FolderPlace = Readonly<{ id: FolderId | null; name: string | null }>;

/** The folder that sources are to go to, made where it is a new one. */
function findPlace(
  db: Database,
  id: FolderId | null,
  newFolder: string | undefined,
): Result<FolderPlace> {
  const folder = id === null ? null : findFolder(db, id);
  if (folder === undefined) return notFound('This folder');
  if (newFolder === undefined) return ok({ id, name: folder?.name ?? null });
  if (findSameFolder(db, id, newFolder) !== undefined) {
    return refuse(
      'conflict',
      `There is a folder “${newFolder}” in this place already. Nothing was changed. Choose that one, or another name.`,
    );
  }
  return ok({ id: insertFolder(db, newFolder, id), name: newFolder });
}

export const sourceHandlers: Handlers<Names> = {
  'sources.list': reads(({ project }) => ok(listSources(project.db).slice(0, maxPageRows))),
  'sources.get': reads(({ project }, { sourceId }) => {
    const source = find(project.db, sourceId);
    return source ? ok(source) : gone;
  }),
  'sources.text': reads(({ project }, { sourceId, offset }) => {
    const source = find(project.db, sourceId);
    if (!source) return gone;
    const { text } = readVersion(project.db, source.versionId);
    const end = pageEnd(text, offset);
    return ok({
      text: text.slice(offset, end),
      length: text.length,
      next: end < text.length ? end : null,
    });
  }),
  'sources.turns': reads(({ project }, { sourceId, offset, limit }) => {
    const source = find(project.db, sourceId);
    if (!source) return gone;
    const { turns } = readVersion(project.db, source.versionId);
    return ok({ total: turns.length, rows: turns.slice(offset, offset + limit) });
  }),
  'sources.speakers': reads(({ project }, { sourceId }) => {
    const source = find(project.db, sourceId);
    return source ? ok(listSpeakers(project.db, source.versionId)) : gone;
  }),
  'sources.rename': writes(({ db, describe }, { sourceId, name }) => {
    const source = find(db, sourceId);
    if (!source) return gone;
    describe('source.rename', { from: source.name, to: name });
    updateSourceName(db, sourceId, name);
    return ok(null);
  }),
  'sources.setKind': writes(({ db, describe }, { sourceId, kind }) => {
    const source = find(db, sourceId);
    if (!source) return gone;
    describe('source.kind', { name: source.name });
    updateSourceKind(db, sourceId, kind);
    return ok(null);
  }),
  'sources.update': writes((step, { sourceId, ...change }) => {
    const { db, describe } = step;
    const source = find(db, sourceId);
    if (!source) return gone;
    const { name, kind, language, collectedOn } = change;
    if (name !== undefined && name !== source.name) {
      describe('source.rename', { from: source.name, to: name });
    } else describe('source.change', { name: source.name });
    if (name !== undefined) updateSourceName(db, sourceId, name);
    if (kind !== undefined) updateSourceKind(db, sourceId, kind);
    if (language !== undefined) updateSourceLanguage(db, sourceId, language);
    if (collectedOn !== undefined) updateSourceDay(db, sourceId, collectedOn);
    return ok(null);
  }),
  'sources.setFolder': writes(({ db, describe }, { sourceIds, folderId, newFolder }) => {
    const place = findPlace(db, folderId, newFolder);
    if (!place.ok) return place;
    const { id, name } = place.value;
    const moved = [...new Set(sourceIds)]
      .flatMap((sourceId) => find(db, sourceId) ?? [])
      .filter((source) => source.folderId !== id);
    const [first] = moved;
    if (!first) return sourceIds.some((sourceId) => find(db, sourceId)) ? ok(null) : gone;
    const counted = { name: first.name, count: moved.length };
    if (name === null) describe('source.unfile', counted);
    else describe('source.folder', { ...counted, folder: name });
    for (const source of moved) updateSourceFolder(db, source.id, id);
    return ok(null);
  }),
  'sources.delete': writes(({ db, describe }, { sourceId }) => {
    const source = find(db, sourceId);
    if (!source) return gone;
    describe('source.delete', { name: source.name });
    deleteSource(db, sourceId);
    return ok(null);
  }),
};
