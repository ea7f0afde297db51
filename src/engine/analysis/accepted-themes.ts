import type { Code } from '../../shared/domain/code.ts';
import type { ThemeRun } from '../../shared/domain/theme.ts';
import type { StoredThemeRun } from '../project/queries/theme-run-queries.ts';

/** A run with the paths of the codes that its themes became, as the codebook is now. */
export function withAcceptedPaths(
  { run, accepted }: StoredThemeRun,
  codes: readonly Code[],
): ThemeRun {
  const paths = new Map(codes.map(({ id, path }) => [id, path]));
  return {
    ...run,
    themes: run.themes.map((theme) => {
      const codeId = accepted[String(theme.id)];
      return { ...theme, acceptedAs: (codeId !== undefined && paths.get(codeId)) || null };
    }),
  };
}
