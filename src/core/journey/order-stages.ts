import type { StageOrder } from '../../shared/domain/journey.ts';
import { rankOfStage, recogniseStage } from './recognise-stage.ts';

export type OrderedStages = Readonly<{ names: readonly string[]; order: StageOrder }>;

const leadingNumber = (name: string): number | null => {
  const found = /^\D{0,12}?(\d{1,3})(?!\d)/u.exec(name);
  return found ? Number(found[1]) : null;
};

function ranksOf(
  names: readonly string[],
  rankOf: (name: string) => number | null,
): readonly number[] | null {
  const ranks = names.map(rankOf);
  const known = ranks.filter((rank) => rank !== null);
  return known.length === ranks.length ? known : null;
}

const byRank = (names: readonly string[], ranks: readonly number[]): readonly string[] =>
  names
    .map((name, at) => ({ name, rank: ranks[at] ?? 0 }))
    // Sorting is stable: stages of one rank stay as first met.
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);

/**
 * Stages in a sensible order. Names with numbers stand by them ("1. Discover"); else names that are all known from the
 * usual models (awareness, consideration, purchase, retention, advocacy; discovery, evaluation, purchase, experience,
 * retention; with their neighbours) stand as there, whatever their case; else as given, which is as first met. The empty
 * name, for rows without a stage, is last.
 */
export function orderStages(met: readonly string[]): OrderedStages {
  const names = met.filter((name) => name !== '');
  const rest = met.includes('') ? [''] : [];
  const numbers = ranksOf(names, leadingNumber);
  if (numbers && new Set(numbers).size === names.length && names.length > 1)
    return { names: [...byRank(names, numbers), ...rest], order: 'numbers' };
  const ranks = ranksOf(names, (name) => {
    const kind = recogniseStage(name);
    return kind && rankOfStage(kind);
  });
  if (ranks && names.length > 1)
    return { names: [...byRank(names, ranks), ...rest], order: 'model' };
  return { names: [...names, ...rest], order: 'first_met' };
}

/** The stages as an analyst set them; what was not there when they were set keeps its place behind those that were. */
export function applyOrder<Stage extends Readonly<{ name: string }>>(
  stages: readonly Stage[],
  wanted: readonly string[],
): readonly Stage[] {
  const place = new Map(wanted.map((name, at) => [name, at]));
  const rankOf = ({ name }: Stage): number => place.get(name) ?? wanted.length;
  return stages
    .map((stage, at) => ({ stage, at }))
    .sort((a, b) => rankOf(a.stage) - rankOf(b.stage) || a.at - b.at)
    .map(({ stage }) => stage);
}

/** A stage taken one place along, or back; unchanged at the ends. */
export function moveStage(names: readonly string[], name: string, by: -1 | 1): readonly string[] {
  const at = names.indexOf(name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= names.length) return names;
  const moved = [...names];
  moved.splice(at, 1);
  moved.splice(to, 0, name);
  return moved;
}
