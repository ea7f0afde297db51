import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../lexicons/lexicon-for.ts';
import { readSentences } from '../reading/read-sentences.ts';
import type { Sentence } from '../reading/sentence.ts';
import { applyContrast } from './contrast.ts';
import { applyEmphasis } from './emphasis.ts';
import { dropFillers } from './fillers.ts';
import { applyIntensity } from './intensity.ts';
import { applyNegation } from './negation.ts';
import { applySentenceEnding } from './sentence-ending.ts';
import { applyTimeComparison } from './time-comparison.ts';
import { applyWish } from './wish.ts';

type Felt = Readonly<Record<string, readonly [share: number, ...rules: string[]]>>;

/** The share of its own value that each felt word keeps under a rule, to two digits, and the rules named. */
function under(
  rule: (sentences: Sentence[], text: string) => void,
  text: string,
  language = 'en',
): Felt {
  const lexicon = lexiconFor(language)!;
  const before = readSentences(text, lexicon).flatMap(({ units }) => units);
  const sentences = readSentences(text, lexicon);
  rule(sentences, text);
  const after = sentences.flatMap(({ units }) => units);
  return Object.fromEntries(
    after.flatMap((unit, index) => {
      const own = before[index]!.value || before[index]!.latent;
      const share = own === 0 ? unit.value : unit.value / own;
      const felt = before[index]!.value !== 0 || unit.value !== 0;
      return felt ? [[unit.form, [Number(share.toFixed(2)), ...unit.rules]] as const] : [];
    }),
  );
}

const each =
  (rule: (sentence: Sentence, text: string) => void) => (sentences: Sentence[], text: string) => {
    for (const sentence of sentences) rule(sentence, text);
  };

describe('negation', () => {
  const negation = each((sentence) => applyNegation(sentence, false));

  it('turns praise into a milder complaint and a complaint into faint praise', () => {
    expect(under(negation, 'not lovely')).toEqual({ lovely: [-0.7, 'negated'] });
    expect(under(negation, 'never awful')).toEqual({ awful: [-0.35, 'negated'] });
  });

  it('ends at a pause, at the end of the sentence, at a new thought and after five words', () => {
    expect(under(negation, 'No, excellent')).toEqual({ excellent: [1] });
    expect(under(negation, 'No. Excellent')).toEqual({ excellent: [1] });
    expect(under(negation, 'no charge but excellent')['excellent']).toEqual([1]);
    expect(under(negation, 'not there because excellent')).toEqual({ excellent: [1] });
    expect(under(negation, 'not one of the two or three excellent')).toEqual({ excellent: [1] });
  });

  it('reads contractions, with either apostrophe or none', () => {
    for (const not of ["isn't", 'isn’t', 'isnt', "mustn't"]) {
      expect(under(negation, `it ${not} good`)).toEqual({ good: [-0.7, 'negated'] });
    }
  });

  it('knows those who deny without saying no', () => {
    for (const near of ['hardly', 'barely', 'no longer', 'lack of', 'failed to be']) {
      expect(under(negation, `${near} good`)).toEqual({ good: [-0.7, 'nearly_negated'] });
    }
    expect(under(negation, 'without good reason')['good']).toEqual([-0.7, 'negated']);
  });

  it('cancels itself', () => {
    expect(under(negation, 'never not lovely')).toEqual({ lovely: [0.24, 'negated'] });
  });

  it('leaves what the denied praise was about as it is', () => {
    expect(under(negation, 'did not help my problem')).toEqual({
      help: [-0.7, 'negated'],
      problem: [1],
    });
  });

  it('lets neutral words speak that are only felt when denied', () => {
    expect(under(negation, 'it does not fit')).toEqual({ fit: [-0.7, 'negated'] });
    expect(under(negation, 'it can load')).toEqual({});
  });

  it('takes the absence of a neutral thing for a mild complaint, an answer for nothing', () => {
    expect(under(negation, 'no charger')).toEqual({ no: [-0.8, 'absent'] });
    expect(under(negation, 'lack of updates')).toEqual({ 'lack of': [-0.8, 'absent'] });
    expect(under(negation, 'No, on Tuesday')).toEqual({});
  });

  it('looks back where a language denies at the end of the clause', () => {
    const german = each((sentence) => applyNegation(sentence, true));
    expect(under(german, 'mir gefällt das Wunderbare, das Gute nicht', 'de')).toMatchObject({
      gute: [-0.7, 'negated'],
    });
    expect(under(german, 'gefällt mir überhaupt nicht', 'de')).toEqual({
      'gefällt mir': [-0.7, 'negated'],
    });
  });
});

describe('intensity', () => {
  const intensity = each(applyIntensity);

  it('boosts and dampens the next felt word, less from further away', () => {
    expect(under(intensity, 'very good')).toEqual({ good: [1.25, 'boosted'] });
    expect(under(intensity, 'very much a good')['good']).toEqual([1.23, 'boosted']);
    expect(under(intensity, 'slightly bad')).toEqual({ bad: [0.7, 'dampened'] });
    expect(under(intensity, 'very, good')).toEqual({ good: [1] });
  });

  it('takes a booster’s own feeling away when it strengthens another', () => {
    expect(under(intensity, 'terribly good')).toEqual({ terribly: [0], good: [1.25, 'boosted'] });
    expect(under(intensity, 'it went terribly')).toEqual({ terribly: [1] });
  });

  it('looks back where the clause ends with the booster', () => {
    expect(under(intensity, 'I love it so much')).toEqual({ love: [1.23, 'boosted'] });
  });

  it('weakens a hedged clause', () => {
    expect(under(intensity, 'I guess it is good, great')).toEqual({
      good: [0.7, 'hedged'],
      great: [1],
    });
  });
});

describe('contrast', () => {
  const contrast = each(applyContrast);

  it('weighs what follows the last but above what came before', () => {
    expect(under(contrast, 'nice but slow')).toEqual({
      nice: [0.5, 'before_but'],
      slow: [1.25, 'after_but'],
    });
  });

  it('leaves a but with nothing felt behind it', () => {
    expect(under(contrast, 'nice but on Tuesday')).toEqual({ nice: [1] });
    expect(under(contrast, 'But nice')).toEqual({ nice: [1] });
  });

  it('weakens what is conceded', () => {
    expect(under(contrast, 'Although expensive, lovely')).toEqual({
      expensive: [0.5, 'conceded'],
      lovely: [1],
    });
  });
});

describe('wishes', () => {
  const wish = each(applyWish);

  it('turn what is wished for into a complaint, praise or not', () => {
    expect(under(wish, 'I wish it were faster')).toEqual({ faster: [-0.5, 'wished'] });
    expect(under(wish, 'I wish it were less slow')).toEqual({ slow: [0.5, 'wished'] });
  });

  it('complain by themselves where nothing felt is wished for', () => {
    expect(under(wish, 'I wish there were a menu')).toEqual({ 'i wish': [-1.2, 'wished'] });
    expect(under(wish, 'I wish!')).toEqual({});
  });

  it('end at a but', () => {
    expect(under(wish, 'I wish for a faster one but lovely')['lovely']).toEqual([1]);
  });

  it('hide in the conditional', () => {
    expect(under(wish, 'it would be great if it spoke')).toEqual({ great: [-0.5, 'wished'] });
    expect(under(wish, 'it would be great')).toEqual({ great: [1] });
  });
});

describe('comparison in time', () => {
  it('counts now above then, in one sentence or two', () => {
    const expected = { slow: [0.35, 'past'], fast: [1.2, 'present'] };
    expect(under(applyTimeComparison, 'It used to be slow, now it is fast')).toEqual(expected);
    expect(under(applyTimeComparison, 'It was slow before. Now it is fast.')).toEqual(expected);
  });

  it('turns praise round that used to be true', () => {
    expect(under(applyTimeComparison, 'It used to be fast')).toEqual({ fast: [-0.5, 'gone'] });
  });

  it('needs both sides otherwise', () => {
    expect(under(applyTimeComparison, 'It was fast before')).toEqual({ fast: [1] });
    expect(under(applyTimeComparison, 'Now it is fast')).toEqual({ fast: [1] });
  });
});

describe('emphasis', () => {
  const emphasis = (allCapitals: boolean) =>
    each((sentence, text) => applyEmphasis(sentence, text, allCapitals));

  it('hears capitals where not all is in capitals, and drawn-out letters', () => {
    expect(under(emphasis(false), 'a GREAT idea')).toEqual({ great: [1.3, 'capitals'] });
    expect(under(emphasis(true), 'A GREAT IDEA')).toEqual({ great: [1] });
    expect(under(emphasis(false), 'greaaat')).toEqual({ greaaat: [1.2, 'lengthened'] });
  });
});

describe('sentence endings', () => {
  const ending = each(applySentenceEnding);

  it('strengthen with up to four exclamation marks and weaken with a question mark', () => {
    expect(under(ending, 'great!')).toEqual({ great: [1.15, 'exclamation'] });
    expect(under(ending, 'great!!!!!!!!')).toEqual({ great: [1.6, 'exclamation'] });
    expect(under(ending, 'is it great?')).toEqual({ great: [0.6, 'question'] });
    expect(under(ending, 'great. Fine!')).toMatchObject({ great: [1] });
  });
});

describe('fillers', () => {
  const fillers = each(dropFillers);

  it('keep like only where somebody likes', () => {
    for (const liking of ['I really like it', "I don't like it", 'people like it', 'like it']) {
      expect(under(fillers, liking)['like'], liking).toEqual([1]);
    }
    for (const filler of ['it was like ten', 'sounds strange, like', 'a thing like this']) {
      expect(under(fillers, filler)['like'], filler).toEqual([0]);
    }
  });

  it('drop openers, but not the whole of an answer', () => {
    expect(under(fillers, 'Well, it went well')['well']).toBeDefined();
    expect(under(fillers, 'Okay, on Tuesday')).toEqual({ okay: [0] });
    expect(under(fillers, 'Okay')).toEqual({ okay: [1] });
  });
});
