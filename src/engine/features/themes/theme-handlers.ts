import type { CodeId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { addCode } from '../../project/queries/add-code.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import {
  deleteThemeRun,
  findThemeRun,
  listThemeRuns,
  updateThemeRun,
} from '../../project/queries/theme-run-queries.ts';
import { type Handlers, reads, runs, writes } from '../../session/handler.ts';
import { withAcceptedPaths } from '../../analysis/accepted-themes.ts';
import { notFound } from '../not-found.ts';
import { listPresentMembers } from '../../analysis/present-members.ts';
import { codeMembers } from './code-members.ts';
import { quoteMembers } from './quote-members.ts';
import { runThemes } from './run-themes.ts';

type Names = Extract<keyof OperationTable, `themes.${string}`>;

const runGone = notFound('This theme run');

/** A name that no code beside it has: the label, else the label with a number. */
function freeName(siblings: ReadonlySet<string>, label: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? label : `${label} (${n})`;
    if (!siblings.has(name)) return name;
  }
}

export const themeHandlers: Handlers<Names> = {
  'themes.run': runs(runThemes),
  'themes.list': reads(({ project }) => {
    const codes = listCodes(project.db);
    return ok(listThemeRuns(project.db).map((stored) => withAcceptedPaths(stored, codes)));
  }),
  'themes.turns': reads(({ project }, { runId, themeId, offset, limit }) => {
    const stored = findThemeRun(project.db, runId);
    const found = stored?.members[themeId];
    if (!found) return runGone;
    const members = listPresentMembers(project.db, found, stored.run.createdAt);
    return ok({
      total: members.length,
      rows: quoteMembers(project.db, members.slice(offset, offset + limit)),
    });
  }),
  'themes.deleteRun': runs(({ project }, { runId }) => {
    deleteThemeRun(project.db, runId);
    return ok(null);
  }),
  'themes.accept': writes((step, { runId, themeId, name, parentId }) => {
    const { db } = step;
    const stored = findThemeRun(db, runId);
    const theme = stored?.run.themes[themeId];
    const members = stored?.members[themeId];
    if (!stored || !theme || !members) return runGone;
    const codes = listCodes(db);
    const earlier = codes.find(({ id }) => id === stored.accepted[String(themeId)]);
    if (earlier) {
      return refuse(
        'conflict',
        `This theme is the code “${earlier.path}” already. Nothing was changed.`,
      );
    }
    const siblings = new Set(
      codes.filter((code) => code.parentId === parentId).map((code) => code.name),
    );
    const description = `Made of a theme. Terms: ${theme.terms.join(', ')}.`;
    const label = freeName(siblings, theme.label);
    const made = addCode(db, { name: name ?? label, parentId, description });
    if (!made.ok) return made;
    const codings = codeMembers(
      step,
      made.value,
      listPresentMembers(db, members, stored.run.createdAt),
    );
    step.describe('theme.accept', { name: name ?? label, count: codings });
    const accepted: Record<string, CodeId> = { ...stored.accepted, [String(themeId)]: made.value };
    updateThemeRun(db, { ...stored, accepted });
    return ok({ codeId: made.value, codings });
  }),
};
