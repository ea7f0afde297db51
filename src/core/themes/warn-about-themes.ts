import { compareClusterings } from './compare-clusterings.ts';

/** What the warnings are drawn from. */
export type ThemeFacts = Readonly<{
  wanted: 'auto' | number;
  found: number;
  stability: number;
  hasStructure: boolean;
  texts: number;
  usable: number;
  unassigned: number;
  /** Theme and language of each assigned text. */
  themeOf: readonly number[];
  languageOf: readonly string[];
}>;

const fewTexts = 50;
const unstable = 0.35;
const shaky = 0.6;
/** More unassigned texts than this change what the shares of themes mean. */
const manyUnassigned = 0.1;
/** A second language below this share is a stray text. */
const leastLanguageShare = 0.05;
/** Above this much shared information, to know the theme is to know the language. */
const languageBound = 0.4;

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function warnAboutStability({ hasStructure, stability, found }: ThemeFacts): string | null {
  const figure = `stability ${stability.toFixed(2)} of 1`;
  if (!hasStructure || stability < unstable) {
    return `These texts show no clear themes (${figure}): sorted into ${found} groups they are hardly easier to foretell than unsorted. Take the groups as a first sorting, not as a finding.`;
  }
  if (stability < shaky) {
    return `The themes are only partly stable (${figure}): another selection of the texts would give partly different ones. Read the quotes before you name them.`;
  }
  return null;
}

function warnAboutLanguages({ themeOf, languageOf }: ThemeFacts): string | null {
  const counts = new Map<string, number>();
  for (const language of languageOf) counts.set(language, (counts.get(language) ?? 0) + 1);
  const frequent = [...counts.values()].filter((n) => n >= leastLanguageShare * languageOf.length);
  if (frequent.length < 2) return null;
  const { normalizedMutualInformation } = compareClusterings(languageOf, themeOf);
  if (normalizedMutualInformation < languageBound) return null;
  return 'The themes split by language: texts of different languages share few words, so the same subject can stand in two themes. Merge those, or run each language for itself.';
}

/** What a reader must know before trusting the themes, as plain sentences, the gravest first. */
export function warnAboutThemes(facts: ThemeFacts): string[] {
  const { wanted, found, texts, usable, unassigned } = facts;
  const warnings: (string | null)[] = [warnAboutStability(facts)];
  if (usable < fewTexts) {
    warnings.push(
      `Only ${usable} texts hold words that others share; themes of so few are tentative.`,
    );
  }
  if (wanted !== 'auto' && found < wanted) {
    warnings.push(`Asked for ${wanted} themes, but the texts filled only ${found}.`);
  }
  if (unassigned > manyUnassigned * texts) {
    warnings.push(
      `${unassigned} of ${texts} texts (${percent(unassigned / texts)}) are in no theme: too short, or without a word that others use.`,
    );
  }
  warnings.push(warnAboutLanguages(facts));
  return warnings.filter((warning) => warning !== null);
}
