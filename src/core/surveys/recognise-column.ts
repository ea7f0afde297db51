import type { QuestionKind } from '../../shared/domain/survey.ts';
import { parseScore } from '../metrics/parse-score.ts';
import { orderAnswers } from './answer-order.ts';
import { isTechnicalName } from './answer-words.ts';
import type { KnownColumn, Recognised } from './known-column.ts';
import { findAnswerMark } from './split-answers.ts';

type Found = Recognised<QuestionKind> | null;

const found = (kind: QuestionKind, reason: string): Found => ({ kind, reason });

/** Roles that say how a question was asked, and those of columns that nobody answered. */
const askedRoles = ['nps', 'csat', 'ces', 'rating', 'open_ended', 'date'] as const;
const roleless: readonly string[] = ['respondent', 'personal', 'ignore', 'time', 'note', 'speaker'];

function byRole({ column: { role } }: KnownColumn): Found {
  const kind = askedRoles.find((known) => known === role);
  if (kind) return found(kind, 'By the role of its column.');
  return role !== null && roleless.includes(role)
    ? found('other', 'By the role of its column: it is no question.')
    : null;
}

const idName =
  /(?:^|[\s_.-])(?:id|code|key|token|e-?mail|phone|url|link|ip|uuid|username)$|\p{Ll}I[Dd]$|^(?:name|case|nr|no\.?)$/iu;

function byName({ column: { name, question, type }, facts }: KnownColumn): Found {
  if (facts.n + facts.setAside === 0) return found('other', 'Nobody answered it.');
  if (isTechnicalName(name) || isTechnicalName(question)) {
    return found('other', 'The survey tool writes this column itself.');
  }
  const isUnique = facts.distinct === facts.n && facts.n >= 3 && facts.words < 1.5;
  if (isUnique && type !== 'date' && (idName.test(name) || idName.test(question))) {
    return found('other', 'An identifier by its name, with another value in every row.');
  }
  return null;
}

const amount =
  /how (?:many|much|old|long|often|far)|number of|(?<!\p{L})(?:age|years?|hours?|minutes?|days?|weeks?|months?|seconds?|counts?|amounts?|price|cost|income|salary|size|duration|quantity|visits|purchases|children|people|anzahl|alter|edad|âge|idade|jahre|años|cuánt[oa]s|combien|wie viele?|quant[oa]s)(?!\p{L})/iu;
const asked =
  /[?？]|(?<!\p{L})(?:rat(?:e|ed|ing)s?|scores?|stars?|scale|satisf\p{L}*|agree|likert|bewertung|zufried\p{L}*|note)(?!\p{L})/iu;

/** Whole numbers of a scale that ends at 10 at most, under a question that asks for no amount. */
function isRating({ column: { question, name }, facts }: KnownColumn): boolean {
  const scores = facts.answers.map(({ label }) => parseScore(label));
  if (facts.distinct < 2 || facts.distinct > 11) return false;
  const fits = scores.every(
    (score) => score !== null && Number.isInteger(score) && score >= 0 && score <= 10,
  );
  const isAsked = asked.test(question) || asked.test(name) || question.split(/\s+/u).length >= 5;
  return fits && isAsked && !amount.test(question);
}

const fewestPoints = 3;

/** Answers of which a scale is made: in an order that their words say, or numbers with different words behind them. */
function isScale({ facts }: KnownColumn): boolean {
  const labels = facts.answers.map(({ label }) => label);
  if (facts.distinct !== labels.length || labels.length < fewestPoints || labels.length > 11)
    return false;
  const order = orderAnswers(labels);
  if (!order) return false;
  if (order.values.every((value) => value === null)) return true;
  const behind = new Set(labels.map((label) => label.replace(/^[\d.\s]+/u, '')));
  return (
    behind.size > 1 && order.values.every((value) => value !== null && value >= 0 && value <= 10)
  );
}

function isSeveral({ column: { type }, facts }: KnownColumn): boolean {
  if (type === 'multiple_choice') return findAnswerMark(facts.answers) !== null;
  const mark = type === 'choice' || type === 'text' ? findAnswerMark(facts.answers) : null;
  return mark !== null && mark !== ',' && mark !== '\n' && facts.words < 40;
}

function byContent(known: KnownColumn): Recognised<QuestionKind> {
  const { column, facts } = known;
  if (column.type === 'date') return { kind: 'date', reason: 'Its answers are dates.' };
  if (isSeveral(known))
    return { kind: 'multiple_choice', reason: 'Its cells hold several answers that come back.' };
  if (isScale(known)) return { kind: 'likert', reason: 'Its answers are the points of one scale.' };
  if (column.type === 'number') {
    return isRating(known)
      ? {
          kind: 'rating',
          reason: 'Whole numbers of a scale, under a question that asks for no amount.',
        }
      : { kind: 'number', reason: 'Its answers are numbers.' };
  }
  const comesBack = facts.distinct * 2 <= facts.n || facts.distinct < 2;
  if (column.type !== 'text' || comesBack) {
    return { kind: 'single_choice', reason: 'A few answers that come back.' };
  }
  return { kind: 'open_ended', reason: 'Its answers are free text.' };
}

/** What kind of question one column is: by its role where it has one that says it, by its name, or else by its cells. */
export function recogniseColumn(known: KnownColumn): Recognised<QuestionKind> {
  return byRole(known) ?? byName(known) ?? byContent(known);
}
