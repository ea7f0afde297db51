import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { ScaleWord } from '../../shared/domain/file-inspection.ts';
import { dateOrder, hasTwoReadings } from './date-cell.ts';
import { isMissingCell } from './missing-cell.ts';
import { textsOf } from './packed-column.ts';
import { someText } from './packed-texts.ts';
import type { PersonalKind } from './personal-data.ts';
import { topicWords } from './question-words.ts';
import type { TableColumn } from './table-column.ts';

const kinds: Readonly<Record<PersonalKind, string>> = {
  email: 'E-mail addresses: they say who somebody is.',
  phone: 'Telephone numbers: they say who somebody is.',
  address: 'Postal addresses, by the header.',
  network: 'Network addresses: they can lead to a person.',
  name: 'Names of people, by the header.',
  birth: 'Dates of birth: with little else they say who somebody is.',
  place: 'Where somebody was, by the header.',
};

/** Why a column holds personal data, in a sentence. */
export function personalReason(kind: PersonalKind): string {
  return kinds[kind];
}

/** Why a role is proposed, or what else was recognised where none is; null where there is nothing to say. */
export function roleReason(
  role: ColumnRole | null,
  column: TableColumn,
  words: readonly ScaleWord[] | null,
): string | null {
  switch (role) {
    case 'nps':
    case 'csat':
    case 'ces':
      return scoreReason(role, column, words);
    case 'respondent':
      return 'An identifier by its header, with a value in every row.';
    case 'date':
      return dateReason(column);
    case 'open_ended':
      return openReason(column);
    case 'segment':
      return words ? wordsReason(words) : groupReason(column);
    case 'channel':
    case 'touchpoint':
    case 'journey_stage':
      return `Named so in the header; ${groupReason(column).toLowerCase()}`;
    case 'time':
      return 'Places the entries in time.';
    case 'note':
      return 'Free notes, by the header.';
    case 'speaker':
      return 'Who was seen or heard, by the header.';
    case 'rating':
      return ratingReason(column);
    case 'personal':
    case 'ignore':
      return null;
    case null:
      return words ? wordsReason(words) : typeReason(column);
  }
}

function scoreReason(
  role: 'nps' | 'csat' | 'ces',
  { header, profile }: TableColumn,
  words: readonly ScaleWord[] | null,
): string {
  const said = topicWords(header.question) ?? topicWords(header.name) ?? '';
  if (words) return `${wordsReason(words).replace(/\.$/u, '')}, and “${said}” in the question.`;
  const kind = profile.whole ? 'Whole numbers' : 'Numbers';
  const range = `${kind} from ${profile.min ?? ''} to ${profile.max ?? ''} and “${said}” in the question`;
  return role === 'nps' && profile.min === 1 ? `${range}; nobody chose 0.` : `${range}.`;
}

function ratingReason({ profile }: TableColumn): string {
  return `Whole numbers from ${profile.min ?? ''} to ${profile.max ?? ''} under a question that asks to rate.`;
}

function wordsReason(words: readonly ScaleWord[]): string {
  const open = words.filter(({ isStated }) => !isStated);
  const [first, last] = [words[0]?.word ?? '', words.at(-1)?.word ?? ''];
  if (open.length === 0) return `A scale whose ends are named in the cells, such as “${last}”.`;
  return words.length > 2
    ? `The words of a scale, such as “${first}”.`
    : `A scale with words among its numbers: “${open.map(({ word }) => word).join('” and “')}”.`;
}

function dateReason({ values, header, profile }: TableColumn): string {
  if (profile.isYearFirst || !someText(textsOf(values), hasTwoReadings))
    return 'The first column of dates.';
  const cells = values.dictionary.filter((cell) => !isMissingCell(cell));
  const order = dateOrder(cells, header.name);
  return `The first column of dates, read ${order === 'day_first' ? 'day' : 'month'} first.`;
}

function openReason({ profile }: TableColumn): string {
  const words = Math.max(1, Math.round(profile.words));
  return `Free text, ${words} ${words === 1 ? 'word' : 'words'} on average, different in most rows.`;
}

function groupReason({ profile }: TableColumn): string {
  return `${profile.distinct} different values that come back.`;
}

/** What joins the choices: as for the type itself, a semicolon where one different cell in ten has it. */
function jointIn(values: TableColumn['values']): string {
  const texts = textsOf(values);
  let joined = 0;
  const isEnough = someText(texts, (cell) => {
    if (/;\s*\S/u.test(cell)) joined += 1;
    return joined * 10 >= texts.length;
  });
  return isEnough ? ';' : ',';
}

function typeReason({ header, profile, values }: TableColumn): string | null {
  if (profile.type === 'multiple_choice') {
    return `Several choices in a cell, parted by “${jointIn(values)}”.`;
  }
  const isTick = header.part !== null && profile.type === 'choice' && profile.distinct === 1;
  return isTick ? 'One of several choices: filled where it was ticked.' : null;
}
