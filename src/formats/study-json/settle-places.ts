import type {
  ExchangedEnd,
  ExchangedSource,
  ExchangedStudy,
  ExchangeKey,
} from '../../shared/domain/exchanged-study.ts';
import { textOffset } from '../../shared/ids.ts';
import { graphemeSnapper } from '../refi-qda/reading/grapheme-snapper.ts';
import { normaliseWithMap } from '../refi-qda/reading/normal-map.ts';

export type SettledStudy = Readonly<{
  study: ExchangedStudy;
  /** Texts that were not normalised. */
  normalised: number;
  /** Ranges of codings and links that cut a character as people see it. */
  snapped: number;
}>;

type Range = Readonly<{ start: number; end: number }>;
type Settle = (range: Range) => Range;

/** Normalises texts that are not, with everything that stands in them, and lets no range cut a grapheme. */
export function settlePlaces(study: ExchangedStudy): SettledStudy {
  let normalised = 0;
  let snapped = 0;
  const settleIn = new Map<ExchangeKey, Settle>();
  const sources = study.sources.map((source) => {
    const { settled, move } = settleSource(source);
    const snap = graphemeSnapper(settled.text);
    settleIn.set(source.key, (range) => {
      const moved = move(range);
      const whole = snap(moved.start, moved.end);
      if (whole.start !== moved.start || whole.end !== moved.end) snapped += 1;
      return whole;
    });
    if (settled !== source) normalised += 1;
    return settled;
  });
  const settle = <Place extends Range & Readonly<{ sourceKey: ExchangeKey }>>(
    place: Place,
  ): Place => ({
    ...place,
    ...settleIn.get(place.sourceKey)?.(place),
  });
  const settleEnd = (end: ExchangedEnd): ExchangedEnd =>
    end.kind === 'passage' ? settle(end) : end;
  const codings = study.codings.map(settle);
  const links = study.links.map((link) => ({
    ...link,
    from: settleEnd(link.from),
    to: settleEnd(link.to),
  }));
  return { study: { ...study, sources, codings, links }, normalised, snapped };
}

function settleSource(
  source: ExchangedSource,
): Readonly<{ settled: ExchangedSource; move: Settle }> {
  const raw = source.text.replace(/^\ufeff+/u, '');
  const marks = source.text.length - raw.length;
  const { text, toNormal } = normaliseWithMap(raw);
  if (text === source.text) return { settled: source, move: (range) => range };
  const move: Settle = ({ start, end }) => ({
    start: toNormal(Math.max(0, start - marks), 'start'),
    end: toNormal(Math.max(0, end - marks), 'end'),
  });
  const turns = source.turns.map((turn) => {
    const { start, end } = move(turn);
    return { ...turn, start: textOffset(start), end: textOffset(end) };
  });
  return { settled: { ...source, text, turns }, move };
}
