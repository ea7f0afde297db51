import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { SourceKind } from '../../shared/domain/source.ts';
import type { ScaleWord } from '../../shared/domain/file-inspection.ts';
import { isTimeColumn } from './entry-times.ts';
import { type PersonalKind, personalKinds } from './personal-data.ts';
import { scoreTopic, type ScoreTopic } from './question-words.ts';
import { personalReason, roleReason } from './role-reasons.ts';
import { isIdName, isQuestionText, numbersThings, roleWords } from './role-words.ts';
import type { TableColumn } from './table-column.ts';
import type { HeaderColumn, TableOrigin } from './table-header.ts';

export type Proposal = Readonly<{
  kind: SourceKind;
  /** By column position; null where none is proposed. */
  roles: readonly (ColumnRole | null)[];
  /** By column position; null where there is nothing to say. */
  reasons: readonly (string | null)[];
}>;

type Columns = readonly TableColumn[];
type Roles = (ColumnRole | null)[];

/**
 * Proposes what each column is for, and whether the table is a survey or an observation log. A person corrects both.
 *
 * A table is an observation log where it has a column of free notes (named so: notes, observation, comment, activity,
 * interaction, event ...), a date or time, no score, no header that asks a question, and no id of a customer or
 * respondent. Every column of free notes becomes a `note`, so that an entry with several of them keeps all of it.
 */
export function proposeRoles(columns: Columns, origin: TableOrigin): Proposal {
  const roles: Roles = columns.map(scoreRole);
  const personal = personalKinds(columns, origin);
  const respondent = findRespondent(columns, personal);
  const notes = findNotes(columns);
  const isLog = origin === 'plain' && isObservationLog(columns, roles, respondent, notes);
  if (isLog) assignLog(columns, roles, notes);
  else assignSurvey(columns, roles, respondent);
  personal.forEach((kind, position) => {
    if (kind !== null && !(isLog && roles[position] !== null)) roles[position] = 'personal';
  });
  assign(roles, columns.findIndex(isFirstDate));
  columns.forEach((column, position) => {
    roles[position] ??= groupRole(column);
  });
  const reasons = columns.map((column, position) => {
    const kind = personal[position] ?? null;
    return roles[position] === 'personal' && kind !== null
      ? personalReason(kind)
      : roleReason(roles[position] ?? null, column, column.scaleWords);
  });
  return { kind: isLog ? 'observation_log' : 'open_answers', roles, reasons };
}

function assign(roles: Roles, position: number, role: ColumnRole = 'date'): void {
  if (position >= 0) roles[position] ??= role;
}

function isFirstDate({ header, profile }: TableColumn): boolean {
  return profile.type === 'date' && !/\bbirth|geburt|nacimiento|naissance/iu.test(header.name);
}

/** Whole numbers of 0 to 10 under a question that asks to recommend; satisfaction and effort on any scale up to 10. */
function scoreRole({ header, profile, scaleWords }: TableColumn): ScoreTopic | null {
  if (scaleWords) return wordedScore(header, scaleWords);
  if (profile.type !== 'number' || profile.min === null || profile.max === null) return null;
  if (profile.min < 0 || profile.max > 10) return null;
  if (header.part !== null && roleWords.other.test(header.part)) return null;
  const topic = scoreTopic(header.question) ?? scoreTopic(header.name);
  if (topic !== 'nps') return topic;
  const isNamed = /(?<!\p{L})nps(?!\p{L})|net promoter/iu.test(header.question);
  // A scale that ends at 5 has no promoters to count: the Net Promoter Score needs one that ends at 10.
  return profile.whole && (profile.max > 5 || isNamed) ? 'nps' : null;
}

/** A scale with words: what it asks for; a Net Promoter Score only where it ends at 10. */
function wordedScore(header: HeaderColumn, words: readonly ScaleWord[]): ScoreTopic | null {
  if (header.part !== null && roleWords.other.test(header.part)) return null;
  const topic = scoreTopic(header.question) ?? scoreTopic(header.name);
  const endsAtTen = words.some(({ number }) => number === 10);
  return topic === 'nps' && !endsAtTen ? null : topic;
}

function findRespondent(columns: Columns, personal: readonly (PersonalKind | null)[]): number {
  const named = columns.findIndex(
    ({ header, profile }, position) =>
      personal[position] === null &&
      roleWords.respondent.test(header.name) &&
      profile.missing === 0 &&
      profile.words < 2,
  );
  if (named >= 0) return named;
  return columns.findIndex(
    ({ header, profile, values }, position) =>
      personal[position] === null &&
      isIdName(header.name) &&
      !numbersThings(header.name) &&
      profile.distinct === values.codes.length &&
      profile.words < 2,
  );
}

function findNotes(columns: Columns): readonly number[] {
  const named = columns.flatMap(({ header, profile }, position) => {
    const isNote = roleWords.note.test(header.name) && header.name.split(' ').length <= 5;
    return isNote && profile.filled > 0 ? [position] : [];
  });
  const free = named.filter((position) => columns[position]?.profile.type === 'text');
  const prose = free.filter((position) => (columns[position]?.profile.words ?? 0) >= 1.5);
  if (prose.length > 0) return prose;
  return named
    .filter((position) => ['choice', 'text'].includes(columns[position]?.profile.type ?? ''))
    .slice(0, 1);
}

function isObservationLog(
  columns: Columns,
  scores: Roles,
  respondent: number,
  notes: readonly number[],
): boolean {
  const scored = columns.some(
    ({ header, profile }, position) =>
      scores[position] !== null ||
      (profile.type === 'number' && roleWords.rating.test(header.name)),
  );
  const asks = columns.some(({ header }) => isQuestionText(header.question));
  const id = columns[respondent]?.header.name ?? null;
  const ofPeople = id !== null && id.toLowerCase() !== 'id' && !roleWords.entryId.test(id);
  return notes.length > 0 && !scored && !asks && !ofPeople && standsInTime(columns);
}

/** Last of all asked and answered by a type where that is known: it takes a look at every different cell. */
function standsInTime(columns: Columns): boolean {
  return columns.some(({ profile }) => profile.type === 'date') || columns.some(placesInTime);
}

function placesInTime({ header, values }: TableColumn): boolean {
  return isTimeColumn({ name: header.name, values });
}

function assignLog(columns: Columns, roles: Roles, notes: readonly number[]): void {
  for (const position of notes) roles[position] = 'note';
  assign(roles, columns.findIndex(placesInTime), 'time');
  assign(
    roles,
    columns.findIndex(
      ({ header, profile }, position) =>
        roles[position] === null &&
        roleWords.speaker.test(header.name) &&
        (profile.type === 'choice' || profile.type === 'text') &&
        profile.words < 4,
    ),
    'speaker',
  );
}

function assignSurvey(columns: Columns, roles: Roles, respondent: number): void {
  if (respondent >= 0) roles[respondent] = 'respondent';
  columns.forEach((column, position) => {
    if (isOpenEnded(column)) roles[position] ??= 'open_ended';
    if (isRating(column)) roles[position] ??= 'rating';
  });
}

/**
 * Whole numbers of 0 or 1 up to 5, 7 or 10 under a question that asks to rate; up to 10 under any question that does not ask
 * for an amount or a rank. Numbers that stand for choices look the same, so others are left alone.
 */
function isRating({ header, profile, scaleWords }: TableColumn): boolean {
  const { type, whole, min, max, distinct } = profile;
  if (type !== 'number' || scaleWords || !whole || min === null || max === null) return false;
  if (min < 0 || max < 4 || max > 10 || distinct < 3) return false;
  if (header.part !== null && roleWords.other.test(header.part)) return false;
  const asked = `${header.question} ${header.name}`;
  if (roleWords.asksToCount.test(asked)) return false;
  if (roleWords.asksToRate.test(asked) || roleWords.rating.test(header.name)) return true;
  return max === 10 && distinct >= 5 && isQuestionText(header.question);
}

/** Free text of several words, mostly different from row to row. Fewer words do where the header says it is an answer. */
function isOpenEnded({ header, profile }: TableColumn): boolean {
  if (profile.type !== 'text' || profile.distinct * 2 < profile.filled || profile.filled === 0)
    return false;
  const isAsked = isQuestionText(header.question) || header.part !== null;
  const isNamed =
    roleWords.note.test(header.name) ||
    /feedback|free[\s_-]?text|verbatim|open[\s_-]end/iu.test(header.name);
  if (!isAsked && !isNamed && roleWords.notProse.test(header.name)) return false;
  // Who chose "Other (please specify)" writes a word or two.
  if (isSpecified(header)) return true;
  return profile.words >= (isAsked || isNamed ? 2 : 3);
}

const specified =
  /\bother\b.*\bspecify\b|^other:?$|sonstiges|andere.*angeben|otros?.*especifi|autres?.*préciser/iu;

/** The field for words beside the choice of something else. */
function isSpecified({ name, question, part }: HeaderColumn): boolean {
  return [name, question, part ?? ''].some((text) => specified.test(text));
}

function groupRole({ header, profile }: TableColumn): ColumnRole | null {
  const isGroup = profile.type === 'choice' && profile.distinct >= 2;
  if (!isGroup) return null;
  const isName = !isQuestionText(header.question);
  if (isName && roleWords.channel.test(header.name)) return 'channel';
  if (isName && roleWords.touchpoint.test(header.name)) return 'touchpoint';
  if (isName && roleWords.journeyStage.test(header.name)) return 'journey_stage';
  return profile.distinct <= 30 ? 'segment' : null;
}
