import {
  findTurnToSplit,
  joinTurns,
  labelTurns,
  splitTurn,
  type TurnEdit,
} from '../../../core/text/turn-edits.ts';
import type { EditOutcome } from '../../../shared/domain/transcript.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { readBase } from './read-base.ts';
import { type Base, writeVersion } from './write-version.ts';

/** Labels put other words for the same voice, so what is coded on a label stays on it. */
function write(
  step: Step,
  base: Base,
  edit: TurnEdit,
  renamed?: ReadonlyMap<string, string>,
): Result<EditOutcome> {
  return ok(writeVersion(step, base, { ...edit, inPlace: true, ...(renamed ? { renamed } : {}) }));
}

function answersRows(base: Base): Result<never> | null {
  if (!base.turns.some(({ row }) => row !== null)) return null;
  return refuse(
    'conflict',
    `The turns of “${base.sourceName}” are answers, each of them a row of a table. They cannot be cut, joined or given to another voice. Nothing was changed.`,
  );
}

function turnGone(base: Base): Result<never> {
  return refuse('not_found', `There is no such turn in “${base.sourceName}”. Nothing was changed.`);
}

export function renameSpeaker(
  step: Step,
  { from, to, ...seen }: Input<'transcript.renameSpeaker'>,
): Result<EditOutcome> {
  const base = readBase(step.db, seen);
  if (!base.ok) return base;
  const speaks = (name: string): boolean =>
    base.value.turns.some(({ speaker }) => speaker === name);
  if (!speaks(from)) {
    return refuse(
      'not_found',
      `Nobody speaks as “${from}” in “${base.value.sourceName}”. Nothing was changed.`,
    );
  }
  const rows = answersRows(base.value);
  if (rows) return rows;
  const key = speaks(to) && from !== to ? 'transcript.uniteSpeakers' : 'transcript.renameSpeaker';
  step.describe(key, { from, to, name: base.value.sourceName });
  const edit = labelTurns(base.value, ({ speaker }) => speaker === from, to);
  return write(step, base.value, edit, new Map([[to, from]]));
}

export function setTurnSpeaker(
  step: Step,
  { turn, speaker, ...seen }: Input<'transcript.setTurnSpeaker'>,
): Result<EditOutcome> {
  const base = readBase(step.db, seen);
  if (!base.ok) return base;
  if (!base.value.turns[turn]) return turnGone(base.value);
  const rows = answersRows(base.value);
  if (rows) return rows;
  step.describe('transcript.turnSpeaker', { speaker, name: base.value.sourceName });
  return write(
    step,
    base.value,
    labelTurns(base.value, ({ index }) => index === turn, speaker),
  );
}

export function splitTurnAt(
  step: Step,
  { at, speaker, ...seen }: Input<'transcript.splitTurn'>,
): Result<EditOutcome> {
  const base = readBase(step.db, seen);
  if (!base.ok) return base;
  const rows = answersRows(base.value);
  if (rows) return rows;
  const index = findTurnToSplit(base.value, at);
  if (index < 0) {
    return refuse(
      'invalid_input',
      'A turn is cut between two words of it: there must be something said before and behind the caret. Nothing was changed.',
    );
  }
  step.describe('transcript.splitTurn', { name: base.value.sourceName });
  return write(step, base.value, splitTurn(base.value, index, at, speaker));
}

export function joinTurnWithNext(
  step: Step,
  { turn, ...seen }: Input<'transcript.joinTurns'>,
): Result<EditOutcome> {
  const base = readBase(step.db, seen);
  if (!base.ok) return base;
  if (!base.value.turns[turn]) return turnGone(base.value);
  const rows = answersRows(base.value);
  if (rows) return rows;
  if (!base.value.turns[turn + 1]) {
    return refuse(
      'invalid_input',
      'This is the last turn: there is none behind it to join. Nothing was changed.',
    );
  }
  step.describe('transcript.joinTurns', { name: base.value.sourceName });
  return write(step, base.value, joinTurns(base.value, turn));
}
