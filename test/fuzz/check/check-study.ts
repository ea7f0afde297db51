import { checkStudy as checkKeys } from '../../../src/formats/study-json/check-study.ts';
import type { ExchangedEnd, ExchangedStudy } from '../../../src/shared/domain/exchanged-study.ts';
import { checkText, expectOnBorder } from './check-text.ts';
import { expectThat } from './expect.ts';

const keyPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

const isLine = (name: string): boolean => name.trim() !== '' && !/[\r\n]/u.test(name);
const isMoment = (time: string | null): boolean => time === null || !Number.isNaN(Date.parse(time));

/** Whether a study keeps every rule of `ExchangedStudy`. */
export function checkStudy(study: ExchangedStudy): void {
  checkKeys(study);
  const lists = [study.coders, study.codes, study.sets, study.sources, study.attributes];
  const all = [...lists, study.cases, study.codings, study.memos, study.links].flat();
  expectThat(
    all.every(({ key }) => keyPattern.test(key)),
    'a key is no UUID in lower case',
  );
  for (const { name, colour } of study.codes) {
    expectThat(isLine(name), `a code is named ${JSON.stringify(name)}`);
    const isFamily = colour === null || (Number.isInteger(colour) && colour >= 0 && colour <= 11);
    expectThat(isFamily, `a code has colour ${colour}`);
  }
  for (const { text, turns, importedAt } of study.sources) {
    checkText(text, turns);
    expectThat(isMoment(importedAt), `a source was imported at ${importedAt}`);
  }
  checkPlaces(study);
  const onThings = study.memos.filter(({ target }) => target.kind !== 'journal');
  const targets = new Set(onThings.map(({ target }) => JSON.stringify(target)));
  expectThat(targets.size === onThings.length, 'a thing has two memos');
  for (const { createdAt, updatedAt } of study.memos) {
    expectThat(isMoment(createdAt) && isMoment(updatedAt), `a memo is of ${createdAt}`);
  }
}

type Place = Readonly<{ sourceKey: string; start: number; end: number }>;

function checkPlaces({ sources, codings, links }: ExchangedStudy): void {
  const textOf = new Map(sources.map(({ key, text }) => [key, text]));
  const check = ({ sourceKey, start, end }: Place): void => {
    const text = textOf.get(sourceKey) ?? '';
    const isRange = Number.isInteger(start) && Number.isInteger(end);
    expectThat(
      isRange && start >= 0 && start < end && end <= text.length,
      `${start} to ${end} is no range`,
    );
    expectOnBorder(text, start, 'a passage: its start');
    expectOnBorder(text, end, 'a passage: its end');
  };
  for (const coding of codings) {
    check(coding);
    expectThat(coding.weight >= 0 && coding.weight <= 100, `a coding weighs ${coding.weight}`);
  }
  const ends: readonly ExchangedEnd[] = links.flatMap(({ from, to }) => [from, to]);
  for (const end of ends) if (end.kind === 'passage') check(end);
}
