import { tellLanguage } from '../../core/language/tell-language.ts';
import type { ReadDocument } from '../read-document.ts';
import { speechSample } from './speech-sample.ts';

/** What a text is said to be written in until its language is told. */
export const undetermined = 'und';

/**
 * The document with its language, where only letter statistics tell it: they take long to load and much memory, so that they
 * are loaded for the first text that needs them.
 */
export async function settleLanguage(document: ReadDocument): Promise<ReadDocument> {
  const { inspection, content } = document;
  if (content.type !== 'text' || inspection.language !== undetermined) return document;
  const sample = speechSample(content.text, content.turns);
  if (tellLanguage(sample) !== null) return document;
  const { detectLanguage } = await import('../../core/language/detect-language.ts');
  return { ...document, inspection: { ...inspection, language: detectLanguage(sample) } };
}
