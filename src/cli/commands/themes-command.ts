import type { ThemeRun } from '../../shared/domain/theme.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { countOf, formatFigure } from '../format-number.ts';
import { harmless } from '../harmless.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { listPages } from '../list-pages.ts';
import { languageTag, themeCount, wholeNumber } from '../option-values.ts';
import { placeTexts } from '../text-slots.ts';
import { type Texts, withTexts } from '../texts.ts';
import { themeLines } from '../theme-lines.ts';

type Assignments = readonly (number | null)[];

/** Theme of each row or turn, null where it is in none. Null altogether where a read-only study could not keep the run. */
async function listAssignments(texts: Texts, run: ThemeRun): Promise<Result<Assignments | null>> {
  const { ask } = texts;
  const info = await ask('project.info', {});
  if (!info.ok) return info;
  if (info.value?.readOnly) return ok(null);
  const slots = await placeTexts(texts);
  if (!slots.ok) return slots;
  const assignments = Array<number | null>(slots.value.length).fill(null);
  for (const { id: themeId } of run.themes) {
    const turns = await listPages((offset) =>
      ask('themes.turns', { runId: run.id, themeId, offset, limit: 1000 }),
    );
    if (!turns.ok) return turns;
    for (const { sourceId, turnIndex } of turns.value) {
      const slot = slots.value.slotOf(sourceId, turnIndex);
      if (slot !== undefined) assignments[slot] = themeId;
    }
  }
  return ok(assignments);
}

function toAnswer(run: ThemeRun, assignments: Assignments | null): Answer {
  const { k, stability, turnCount, unassigned, languages, seed, warnings } = run;
  const themes = run.themes.map(({ id, label, terms, size, sentiment }) => ({
    id,
    label,
    terms,
    size,
    sentiment,
  }));
  const figures = { k, stability, seed, turnCount, unassigned, languages, warnings };
  return {
    json: { ...recordWithJsonNames(figures), themes, assignments },
    text: [
      `${countOf(k, 'theme')} in ${countOf(turnCount, 'turn')}, ${unassigned} in none; stability ${formatFigure(stability, 'score')}`,
      ...warnings.map((warning) => harmless(`Note: ${warning}`)),
      '',
      ...themeLines(run),
    ],
  };
}

export const themesCommand: Command = {
  name: 'themes',
  usage: 'themes FILE|STUDY [--column C] [--k N|auto] [--seed N] [--language L|auto]',
  summary: 'find the themes of answers or turns',
  details: [
    'The same texts, k and seed give the same themes. Stability (0 to 1) says how far repeated runs agree.',
    'In a study the run is kept: "list STUDY themes" shows it, and the report takes the newest.',
  ],
  operands: { least: 1, most: 1 },
  options: ['column', 'k', 'seed', 'language'],
  run: async (bench, { operands: [target = ''], options }) => {
    const k = themeCount(options);
    if (!k.ok) return k;
    const seed = wholeNumber(options, 'seed');
    if (!seed.ok) return seed;
    const language = languageTag(options);
    if (!language.ok) return language;
    const request = { target, column: options['column'], language: language.value };
    return withTexts(bench, request, async (texts) => {
      const sourceIds = texts.sources.map(({ id }) => id);
      const found = await texts.ask('themes.run', {
        sourceIds,
        k: k.value,
        ...(seed.value === undefined ? {} : { seed: seed.value }),
      });
      if (!found.ok) return found;
      const assignments = await listAssignments(texts, found.value);
      return assignments.ok ? ok(toAnswer(found.value, assignments.value)) : assignments;
    });
  },
};
