import type {
  ExchangedCoder,
  ExchangedMemo,
  ExchangedTarget,
  ExchangeKey,
} from '../../shared/domain/exchanged-study.ts';
import { exchangeKeys } from '../../formats/refi-qda/reading/exchange-keys.ts';
import { type Findings, newFindings } from '../../formats/refi-qda/reading/findings.ts';
import { isoTime } from '../../formats/refi-qda/reading/iso-time.ts';
import { sentences } from '../../formats/refi-qda/reading/told.ts';
import { nameOf, wordsOf } from '../../formats/refi-qda/reading/xml-tree.ts';

/** Who said something and when, as the database writes it. */
export type Authorship = Readonly<{ owner: string; date: string }>;

/** What all parts of the reading of a database share. */
export type StudyContext = Readonly<{
  findings: Findings;
  /** A new key for a thing, always the same for the same place in the same file. */
  keyFor: (place: string) => ExchangeKey;
  coderOf: (name: string) => ExchangeKey | null;
  coders: () => ExchangedCoder[];
  /** Says something about a thing; what is said about it before stands above. Nothing where there are no words. */
  remark: (target: ExchangedTarget, words: string, by: Authorship) => void;
  /** An entry of the journal; answers its key. */
  enter: (title: string, words: string, by: Authorship) => ExchangedMemo;
  memos: () => ExchangedMemo[];
}>;

type OpenMemo = Omit<ExchangedMemo, 'body'> & { bodies: string[] };

/** `seed` is another for every file, so that nothing in it is taken for a thing of another file. */
export function studyContext(seed: string): StudyContext {
  const keys = exchangeKeys();
  const findings = newFindings();
  const coders = new Map<string, ExchangedCoder>();
  const memos = new Map<string, OpenMemo>();
  const keyFor = (place: string): ExchangeKey => keys.claim(null, `${seed}:${place}`);
  const coderOf = (written: string): ExchangeKey | null => {
    const name = nameOf(written);
    if (name === '') return null;
    const known = coders.get(name) ?? { key: keyFor(`coder:${name}`), name };
    coders.set(name, known);
    return known.key;
  };
  const open = (
    place: string,
    target: ExchangedTarget,
    title: string,
    by: Authorship,
  ): OpenMemo => {
    const createdAt = momentOf(by.date);
    const entryDate = target.kind === 'journal' ? (createdAt?.slice(0, 10) ?? null) : null;
    const authorship = { coderKey: coderOf(by.owner), createdAt, updatedAt: createdAt };
    return { key: keyFor(place), target, title, entryDate, bodies: [], ...authorship };
  };
  const remark: StudyContext['remark'] = (target, written, by) => {
    const words = wordsOf(written);
    if (words === '') return;
    const id = JSON.stringify(target);
    const memo = memos.get(id) ?? open(`memo:${id}`, target, '', by);
    memos.set(id, memo);
    memo.bodies.push(words);
    if (memo.bodies.length === 2) findings.tell(sentences.joinedNotes);
  };
  const enter: StudyContext['enter'] = (title, written, by) => {
    const place = `journal:${memos.size}`;
    const memo = open(place, { kind: 'journal' }, nameOf(title), by);
    memo.bodies.push(wordsOf(written));
    memos.set(place, memo);
    return closed(memo);
  };
  return {
    findings,
    keyFor,
    coderOf,
    coders: () => [...coders.values()],
    remark,
    enter,
    memos: () => Array.from(memos.values(), closed),
  };
}

function closed({ bodies, ...memo }: OpenMemo): ExchangedMemo {
  return { ...memo, body: bodies.join('\n\n') };
}

/** A moment as databases of Python write it, `2024-01-15 10:00:00`, taken for UTC; null where it is none. */
export function momentOf(written: string): string | null {
  return isoTime(written.trim().replace(/^(\S+) +(?=\d)/u, '$1T'));
}
