import type {
  ExchangedMemo,
  ExchangedTarget,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { quoteOf, withoutBlanks } from './fit-of-places.ts';
import type { ProjectContext } from './project-context.ts';
import type { ReadCoders } from './read-coders.ts';
import { authorshipOf, type Authorship, type Note } from './read-notes.ts';
import type { Remark } from './remarks.ts';
import { lost, sentences } from './told.ts';

export type CollectedMemos = Readonly<{
  memos: readonly ExchangedMemo[];
  /** The memo that a note became, or the first of them, by the GUID of the note. */
  byNote: ReadonlyMap<string, ExchangeKey>;
  /** Notes that are on nothing. */
  loose: readonly Note[];
}>;

/** One part of a memo: a note, or words that stand in the element itself. */
type Part = Authorship & Readonly<{ noteGuid: string | null; name: string; body: string }>;

type Group = { target: ExchangedTarget; parts: Part[]; noteGuids: Set<string> };

/** One memo for each thing about which something is said: several notes are put into it, one below the other. */
export function collectMemos(
  remarks: readonly Remark[],
  notes: readonly Note[],
  usedElsewhere: ReadonlySet<string>,
  coders: ReadCoders,
  context: ProjectContext,
): CollectedMemos {
  const byGuid = new Map(
    notes.toReversed().flatMap((note) => (note.guid === null ? [] : [[note.guid, note] as const])),
  );
  const groups = groupRemarks(remarks, byGuid, coders, context);
  const byNote = new Map<string, ExchangeKey>();
  const shared = new Set<string>();
  const memos = groups.map(({ target, parts }) => {
    const noteGuids = parts.flatMap(({ noteGuid }) => noteGuid ?? []);
    const free = noteGuids.find((guid) => !byNote.has(guid)) ?? null;
    const key = context.keys.claim(free, `memo:${JSON.stringify(target)}`);
    for (const guid of noteGuids) {
      if (byNote.has(guid)) shared.add(guid);
      else byNote.set(guid, key);
    }
    return memoOf(key, target, parts, context);
  });
  context.findings.tell(sentences.sharedNotes, shared.size);
  const loose = notes.filter(
    ({ guid }) => guid === null || !(byNote.has(guid) || usedElsewhere.has(guid)),
  );
  return { memos, byNote, loose };
}

function groupRemarks(
  remarks: readonly Remark[],
  byGuid: ReadonlyMap<string, Note>,
  coders: ReadCoders,
  { findings, copies }: ProjectContext,
): Group[] {
  const groups = new Map<string, Group>();
  const placed = new Set<string>();
  for (const remark of remarks) {
    const part = partOf(remark, byGuid, coders);
    if (!part) {
      findings.lose(lost.noteReferences);
      continue;
    }
    const id = JSON.stringify(remark.target);
    const { noteGuid } = part;
    const group = groups.get(id) ?? { target: remark.target, parts: [], noteGuids: new Set() };
    if (noteGuid !== null) {
      if (group.noteGuids.has(noteGuid)) continue;
      if (placed.has(noteGuid)) copies.left -= part.body.length;
      if (copies.left < 0) {
        findings.lose(lost.noteCopies);
        continue;
      }
      placed.add(noteGuid);
      group.noteGuids.add(noteGuid);
    }
    groups.set(id, group);
    group.parts.push(part);
  }
  return [...groups.values()];
}

function partOf(
  remark: Remark,
  byGuid: ReadonlyMap<string, Note>,
  coders: ReadCoders,
): Part | null {
  if ('words' in remark) {
    return { noteGuid: null, name: '', body: remark.words, ...authorshipOf(remark.node, coders) };
  }
  const note = byGuid.get(remark.noteGuid);
  return note ? { ...note, noteGuid: remark.noteGuid } : null;
}

function memoOf(
  key: ExchangeKey,
  target: ExchangedTarget,
  parts: readonly Part[],
  { own, findings }: ProjectContext,
): ExchangedMemo {
  if (parts.length > 1) findings.tell(sentences.joinedNotes);
  const bodies = parts.map((part) => (own ? part.body : titled(part)));
  const { coderKey = null, createdAt = null } = parts[0] ?? {};
  const updates = parts.flatMap(({ updatedAt }) => updatedAt ?? []);
  return {
    key,
    target,
    title: '',
    entryDate: null,
    body: bodies.filter((body) => body !== '').join('\n\n'),
    coderKey,
    createdAt,
    updatedAt: updates.sort().at(-1) ?? null,
  };
}

/** The words of a note below its name, where they do not begin with it anyway. Memos here have no names. */
export function titled({ name, body }: Readonly<{ name: string; body: string }>): string {
  const { words } = quoteOf(name);
  const start = withoutBlanks(body.slice(0, 4 * name.length + 40));
  if (words === '' || start.startsWith(words)) return body;
  return body === '' ? name : `${name}\n\n${body}`;
}
