import type { ThemeRun } from '../shared/domain/theme.ts';
import { formatFigure } from './format-number.ts';
import { formatTable } from './format-table.ts';

/** The themes of a run as a table, largest first. */
export function themeLines({ themes }: Pick<ThemeRun, 'themes'>): string[] {
  return formatTable(themes, [
    { name: 'theme', cell: ({ id }) => id, right: true },
    { name: 'turns', cell: ({ size }) => size, right: true },
    { name: 'label', cell: ({ label }) => label },
    {
      name: 'feeling',
      cell: ({ sentiment }) => (sentiment === null ? null : formatFigure(sentiment, 'score')),
      right: true,
    },
    { name: 'terms', cell: ({ terms }) => terms.join(', ') },
  ]);
}
