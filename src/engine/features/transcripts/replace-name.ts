import { trimAfter, trimBefore } from '../../../core/text/context-words.ts';
import { findName, namePattern, replaceName } from '../../../core/text/find-name.ts';
import { mapTurns } from '../../../core/text/map-turns.ts';
import { normaliseText } from '../../../core/text/normalise-text.ts';
import { normaliseChanges } from '../../../core/text/normalise-changes.ts';
import { applyChanges, mapChanges } from '../../../core/text/text-changes.ts';
import { findTurnLabel } from '../../../core/text/turn-labels.ts';
import type {
  NameChange,
  NameElsewhere,
  NameHits,
  NamePreview,
  TextChange,
} from '../../../shared/domain/transcript.ts';
import { textOffset, type SourceId } from '../../../shared/ids.ts';
import type { Input, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { updateCaseName } from '../../project/queries/case-queries.ts';
import {
  listCaseNames,
  listNamedThings,
  listSourceIds,
  listTablesOf,
} from '../../project/queries/name-queries.ts';
import { readPresent } from './read-base.ts';
import { type Base, type NewVersion, writeVersion } from './write-version.ts';

type Search = Input<'transcript.findName'>;

const placesShown = 5;
const sourcesShown = 50;
const elsewhereShown = 50;
const context = 40;

const replacementOf = ({ replace }: Search): string =>
  normaliseText(replace.toWellFormed()).replace(/\s+/gu, ' ').trim();

/** Sources in which the name stands, in the text or in a label that the text does not hold, with its places. */
function findInSources(
  db: Database,
  search: Search,
): { base: Base; places: readonly { start: number; end: number }[]; labels: readonly string[] }[] {
  const pattern = namePattern(search);
  return listSourceIds(db, search.sourceIds).flatMap((sourceId) => {
    const base = readPresent(db, sourceId);
    if (!base.ok) return [];
    const places = findName(base.value.text, pattern);
    const all = new Set(base.value.turns.map(({ speaker }) => speaker));
    const labels = [...all].filter(
      (label): label is string => label !== null && findName(label, pattern).length > 0,
    );
    return places.length + labels.length > 0 ? [{ base: base.value, places, labels }] : [];
  });
}

function toHits({ base, places }: ReturnType<typeof findInSources>[number]): NameHits {
  const { text, sourceId, sourceName } = base;
  return {
    sourceId,
    sourceName,
    count: places.length,
    places: places.slice(0, placesShown).map(({ start, end }) => ({
      start: textOffset(start),
      end: textOffset(end),
      before: trimBefore(text, start, context),
      text: text.slice(start, end),
      after: trimAfter(text, end, context),
    })),
  };
}

function changesOfNames(
  names: readonly string[],
  pattern: RegExp,
  replacement: string,
): NameChange[] {
  const all = new Set(names);
  return [...all].flatMap((from) => {
    const to = replaceName(from, pattern, replacement);
    return to === from ? [] : [{ from, to, taken: all.has(to) }];
  });
}

function findElsewhere(
  db: Database,
  pattern: RegExp,
  sources: readonly SourceId[],
): NameElsewhere[] {
  const things = listNamedThings(db)
    .filter(({ words }) => findName(words, pattern).length > 0)
    .map(({ kind, label, codeId, caseId }): NameElsewhere => ({
      kind,
      label,
      ...(codeId === null ? {} : { codeId }),
      ...(caseId === null ? {} : { caseId }),
    }));
  const tables = listTablesOf(db, sources).map((label): NameElsewhere => ({
    kind: 'table',
    label,
  }));
  return [...tables, ...things].slice(0, elsewhereShown);
}

/** Where a name stands, and what else would change with it. */
export function previewName(db: Database, search: Search): NamePreview {
  const pattern = namePattern(search);
  const replacement = replacementOf(search);
  const found = findInSources(db, search);
  const speakers = found.flatMap(({ base }) =>
    changesOfNames(
      base.turns.flatMap(({ speaker }) => speaker ?? []),
      pattern,
      replacement,
    ),
  );
  const cases = listCaseNames(db).map(({ name }) => name);
  return {
    hits: found.reduce((sum, { places }) => sum + places.length, 0),
    sources: found.slice(0, sourcesShown).map(toHits),
    speakers: [
      ...new Map(speakers.map((change) => [`${change.from}\n${change.taken}`, change])).values(),
    ],
    cases: changesOfNames(cases, pattern, replacement),
    elsewhere: findElsewhere(
      db,
      pattern,
      found.map(({ base }) => base.sourceId),
    ),
  };
}

/** Places of a name that label turns. */
function labelPlaces({ text, turns }: Base): { start: number; end: number }[] {
  return turns.flatMap((_, index) => findTurnLabel(text, turns, index) ?? []);
}

function nextVersion(
  { base, places }: ReturnType<typeof findInSources>[number],
  search: Input<'transcript.replaceName'>,
): NewVersion {
  const pattern = namePattern(search);
  const insert = replacementOf(search);
  const kept = search.speakers ? [] : labelPlaces(base);
  const changes: TextChange[] = places
    .filter(({ start, end }) => !kept.some((label) => label.start < end && label.end > start))
    .map(({ start, end }) => ({ from: start, to: end, insert }));
  const normal = normaliseChanges(base.text, changes);
  const renamed = new Map<string, string>();
  const turns = mapTurns(normal.after, base.turns, mapChanges(normal.changes)).map((turn) => {
    if (!search.speakers || turn.speaker === null) return turn;
    const speaker = replaceName(turn.speaker, pattern, insert);
    if (speaker !== turn.speaker) renamed.set(speaker, turn.speaker);
    return { ...turn, speaker };
  });
  // Whole names, as found: what stands on a name shall stand on all of the new one.
  const isPlain = applyChanges(base.text, changes) === normal.after;
  const carried = isPlain ? changes : normal.changes;
  return { text: normal.after, turns, changes: carried, inPlace: true, renamed };
}

/** Puts one name for another in the present texts, as one step. */
export function replaceEverywhere(
  step: Step,
  search: Input<'transcript.replaceName'>,
): Result<Output<'transcript.replaceName'>> {
  const pattern = namePattern(search);
  const replacement = replacementOf(search);
  const found = findInSources(step.db, search);
  const cases = search.cases ? listCaseNames(step.db) : [];
  const renamedCases = cases.filter(({ name }) => replaceName(name, pattern, replacement) !== name);
  if (found.length === 0 && renamedCases.length === 0) {
    return refuse(
      'not_found',
      `“${search.find}” stands in none of these texts. Nothing was changed.`,
    );
  }
  const hits = found.reduce((sum, { places }) => sum + places.length, 0);
  step.describe('transcript.replaceName', { to: replacement, count: found.length });
  let lost = 0;
  for (const each of found) lost += writeVersion(step, each.base, nextVersion(each, search)).lost;
  for (const { id, name } of renamedCases) {
    updateCaseName(step.db, id, replaceName(name, pattern, replacement));
  }
  return ok({ sources: found.length, hits, lost });
}
