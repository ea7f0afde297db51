import {
  type AutocodeSource,
  type AutocodeStop,
  maxAutocodeHits,
} from '../../../shared/domain/autocode.ts';

const number = new Intl.NumberFormat('en');

const texts = (count: number): string => (count === 1 ? '1 text' : `${number.format(count)} texts`);

/** Why one source was not searched to its end, as a person is told. */
export function stopOf(why: AutocodeStop, name: string, hits: number): AutocodeSource['stopped'] {
  switch (why) {
    case 'time':
      return {
        why,
        message:
          hits === 0
            ? `“${name}” was not searched to its end: the expression took longer than 2 seconds and was stopped before it found anything.`
            : `“${name}” was not searched to its end: the expression took longer than 2 seconds and was stopped. What it had found is kept.`,
      };
    case 'limit':
      return { why, message: `“${name}” was not searched to its end: there are too many places.` };
    case 'not_searched':
      return { why, message: `“${name}” was not searched.` };
  }
}

export function timeWarning(timeouts: number, unsearched: number): string[] {
  if (timeouts === 0) return [];
  const rest =
    unsearched === 0
      ? ''
      : ` ${texts(unsearched)} behind ${unsearched === 1 ? 'it was' : 'them were'} not searched at all.`;
  return [
    `The expression took longer than 2 seconds in ${texts(timeouts)} and was stopped there; what it had found is kept.${rest} Simplify it: repetition inside of repetition, such as (a+)+, never comes to an end.`,
  ];
}

export function limitWarning(isFull: boolean): string[] {
  if (!isFull) return [];
  return [
    `There are more than ${number.format(maxAutocodeHits)} places; only the first are kept. Look for something rarer, or in fewer texts.`,
  ];
}

export function unscoredWarning(unscored: number): string[] {
  if (unscored === 0) return [];
  return [
    `${texts(unscored)} ${unscored === 1 ? 'is' : 'are'} in a language whose words of feeling Verbatim does not know; nothing was found there.`,
  ];
}
