import type { MetricOptions, MetricResult } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { NamedColumn, PrepareMeasure } from '../prepared-measure.ts';
import { statesOfFlags } from './flag-share.ts';
import { needColumn, valuesOfRows } from './read-cells.ts';
import { readFlags } from './read-flags.ts';
import { readNumbers } from './read-numbers.ts';
import { countOf } from './record-result.ts';
import { shareResult, type ShareTexts } from './share-result.ts';
import { tallyStates, unitState } from './share-tally.ts';

const words = {
  yes: 'abandoned missed lost dropped hung-up unanswered'.split(' '),
  no: 'answered handled served connected completed'.split(' '),
};

/** Upper bounds of the bands of waiting time, in seconds. */
const bandEnds = [10, 30, 60, 120, 300, Infinity] as const;

const bandName = (n: number): string => {
  const [from, to] = [bandEnds[n - 1] ?? 0, bandEnds[n] ?? Infinity];
  if (n === 0) return `Abandoned of those who waited up to ${to} s`;
  return to === Infinity
    ? `Abandoned of those who waited over ${from} s`
    : `Abandoned of those who waited over ${from} to ${to} s`;
};

type Wait = Readonly<{ seconds: Float64Array | null; warnings: readonly string[] }>;

function readWait(
  column: NamedColumn | undefined,
  rowCount: number,
  short: number | undefined,
): Result<Wait> {
  if (!column) {
    return short === undefined
      ? ok({ seconds: null, warnings: [] })
      : refuse(
          'column_missing',
          'Choose the column with the seconds that callers waited, or keep short calls in the figure.',
          { part: 'wait' },
        );
  }
  const read = readNumbers(column);
  if (!read.ok) return read;
  const seconds = valuesOfRows(column, read.value.entryValues, rowCount);
  const negative = seconds.reduce((count, wait) => count + Number(wait < 0), 0);
  if (negative === 0) return ok({ seconds, warnings: read.value.warnings });
  const warning = `Column "${column.name}": ${countOf(negative, 'negative wait')} ${negative === 1 ? 'was' : 'were'} left out.`;
  return ok({
    seconds: seconds.map((wait) => (wait < 0 ? Number.NaN : wait)),
    warnings: [...read.value.warnings, warning],
  });
}

/** Calls that were answered and abandoned, as [no, yes]. */
type Pair = [answered: number, abandoned: number];
type Waits = Readonly<{ bands: readonly Pair[]; sums: Pair; totals: Pair }>;

function addUpWaits(
  states: Uint8Array,
  seconds: Float64Array,
  rows: Uint32Array | null,
  weights: Float64Array | null,
): Waits {
  const bands = bandEnds.map((): Pair => [0, 0]);
  const sums: Pair = [0, 0];
  const totals: Pair = [0, 0];
  const length = rows ? rows.length : states.length;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const wait = seconds[row] ?? Number.NaN;
    const state = states[row];
    if (Number.isNaN(wait) || (state !== unitState.yes && state !== unitState.no)) continue;
    const weight = weights ? (weights[row] ?? 0) : 1;
    const band = bands[bandEnds.findIndex((end) => wait <= end)];
    if (band) band[state] += weight;
    sums[state] += weight * wait;
    totals[state] += weight;
  }
  return { bands, sums, totals };
}

/** The mean wait of those who left and those who stayed, and the share abandoned in each band of waiting time that was met. */
function describeWaits({ bands, sums, totals }: Waits): MetricResult['further'] {
  const minutes = (name: string, state: 0 | 1): MetricResult['further'] =>
    totals[state] > 0 ? [{ name, value: sums[state] / totals[state] / 60, unit: 'minutes' }] : [];
  const ofBands = bands.flatMap(([answered, abandoned], n): MetricResult['further'] => {
    const all = answered + abandoned;
    return all > 0 ? [{ name: bandName(n), value: (100 * abandoned) / all, unit: 'percent' }] : [];
  });
  return [
    ...minutes('Mean wait of callers who left', unitState.yes),
    ...minutes('Mean wait of callers who were answered', unitState.no),
    ...ofBands,
  ];
}

function textsOf(short: number | undefined): ShareTexts {
  const convention =
    short === undefined
      ? 'Short calls count like all others.'
      : `Callers who left within ${short} s are set aside from both the abandoned and the offered calls.`;
  return {
    metric: 'call_abandonment',
    yes: 'abandoned',
    no: 'answered',
    one: 'call',
    method: `Call abandonment: abandoned of all calls offered. ${convention}`,
  };
}

function setShortAside(states: Uint8Array, seconds: Float64Array, short: number): Uint8Array {
  return states.map((state, row) =>
    state === unitState.yes && (seconds[row] ?? Number.NaN) <= short ? unitState.aside : state,
  );
}

/**
 * Abandoned calls of those offered, in percent. `main` says who hung up, `wait` how many seconds a caller waited. With
 * `options.shortSeconds`, callers who left within so many seconds count neither as abandoned nor as offered.
 */
export const prepareCallAbandonment: PrepareMeasure = (columns, rowCount, options) => {
  const main = needColumn(columns, 'main', 'that says which calls were abandoned');
  if (!main.ok) return main;
  const flags = readFlags(main.value, words, options.yes);
  if (!flags.ok) return flags;
  const short = options.shortSeconds;
  if (short !== undefined && !(short >= 0)) {
    return refuse('invalid_input', 'The seconds of a short call are a number from 0.');
  }
  const wait = readWait(columns.wait, rowCount, short);
  if (!wait.ok) return wait;
  const { seconds } = wait.value;
  const all = statesOfFlags(flags.value.entryValues, main.value.values.codes, rowCount);
  const states = short !== undefined && seconds ? setShortAside(all, seconds, short) : all;
  const texts = textsOf(short);
  return ok({
    of: (rows, weights) => {
      const tally = tallyStates(states, rows, weights);
      return shareResult(texts, tally, {
        isWeighted: weights !== null,
        further: seconds ? describeWaits(addUpWaits(states, seconds, rows, weights)) : [],
        warnings: warnOfShort(tally.aside, short),
      });
    },
    warnings: [...flags.value.warnings, ...wait.value.warnings],
  });
};

function warnOfShort(aside: number, short: MetricOptions['shortSeconds']): readonly string[] {
  if (aside === 0) return [];
  return [
    `${countOf(aside, 'call')} abandoned within ${short ?? 0} s ${aside === 1 ? 'was' : 'were'} set aside.`,
  ];
}
