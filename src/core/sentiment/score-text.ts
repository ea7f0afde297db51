import type { Sentiment, SentimentEvidence } from '../../shared/domain/sentiment.ts';
import { lexiconFor } from './lexicons/lexicon-for.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { readSentences } from './reading/read-sentences.ts';
import type { Sentence, Unit } from './reading/sentence.ts';
import { isFelt } from './reading/sentence.ts';
import { applyContrast } from './rules/contrast.ts';
import { applyEmphasis, isInCapitals } from './rules/emphasis.ts';
import { dropFillers } from './rules/fillers.ts';
import { applyIntensity } from './rules/intensity.ts';
import { applyNegation } from './rules/negation.ts';
import { applySentenceEnding } from './rules/sentence-ending.ts';
import { applyTimeComparison } from './rules/time-comparison.ts';
import { applyWish } from './rules/wish.ts';
import { sentimentLabel } from './sentiment-label.ts';

/** The raw sum at which a score reaches 0.71 is the root of this. */
const saturation = 15;
/** Exponent by which the number of felt sentences tempers their sum: 0 would add them up, 1 would average them. */
const lengthDamping = 0.25;

const nothingKnown: Sentiment = { score: 0, label: 'neutral', language: 'und', evidence: [] };

/**
 * How a text feels, by lexicon and rules: deterministic, and every part of the score is in the evidence.
 *
 * The raw value is the sum of the evidence; the score is raw / sqrt(raw^2 + 15), in (-1, 1) (Hutto and Gilbert 2014,
 * VADER). The sum is divided by the fourth root of the number of sentences with feeling, so that a long turn is not extreme
 * merely for its length.
 *
 * @param language primary subtag of BCP 47, such as `en`; a region (`pt-BR`) is ignored. A language without a lexicon
 *   gives score 0, language `und` and no evidence.
 */
export function scoreText(text: string, language: string): Sentiment {
  const lexicon = lexiconFor(language);
  if (lexicon === null) return nothingKnown;
  const sentences = readSentences(text, lexicon);
  applyRules(sentences, text, lexicon);
  const evidence = evidenceOf(sentences, text);
  const raw = evidence.reduce((sum, { value }) => sum + value, 0);
  const score = raw / Math.sqrt(raw * raw + saturation);
  return { score, label: sentimentLabel(score), language: lexicon.language, evidence };
}

function applyRules(sentences: readonly Sentence[], text: string, lexicon: Lexicon): void {
  const allCapitals = isInCapitals(text);
  for (const sentence of sentences) {
    dropFillers(sentence);
    applyEmphasis(sentence, text, allCapitals);
    applyIntensity(sentence);
    applyNegation(sentence, lexicon.negatesBackwards);
    applyContrast(sentence);
    applyWish(sentence);
    applySentenceEnding(sentence);
  }
  applyTimeComparison(sentences);
}

function evidenceOf(sentences: readonly Sentence[], text: string): SentimentEvidence[] {
  const felt = sentences.map((sentence) => sentence.units.filter(isFelt));
  const count = felt.filter((units) => units.length > 0).length;
  const share = 1 / Math.max(1, count) ** lengthDamping;
  return felt.flat().map((unit) => evidenceFor(unit, text, share));
}

function evidenceFor(unit: Unit, text: string, share: number): SentimentEvidence {
  const { start, end, value, rules } = unit;
  return { start, end, word: text.slice(start, end), value: value * share, rules };
}
