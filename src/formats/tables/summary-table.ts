const answered = new Set(['answered', 'beantwortet', 'respondidas', 'répondues', 'respondido']);
const skipped = new Set(['skipped', 'übersprungen', 'omitidas', 'ignorées', 'ignorado']);
/** What heads the tables of a report that counts or averages answers. */
const statistics = new Set(
  '#|field|answer|answers|choice|%|count|choice count|total|minimum|maximum|mean|std deviation|variance|responses|bottom 3 box|top 3 box'.split(
    '|',
  ),
);

/**
 * Whether records are a report of counts instead of answers row by row: how many answered above how many skipped, as
 * SurveyMonkey writes it, or a table of nothing but statistics, as Qualtrics does.
 */
export function isSummary(records: readonly (readonly string[])[]): boolean {
  const filled = records.map((record) => record.map((cell) => cell.trim()).filter(Boolean));
  const [head = []] = filled;
  const columns = head.map((cell) => cell.toLowerCase());
  if (columns.length >= 3 && columns.every((name) => statistics.has(name))) return true;
  return filled.some(
    (cells, index) => counts(cells, answered) && counts(filled[index + 1] ?? [], skipped),
  );
}

function counts(cells: readonly string[], words: ReadonlySet<string>): boolean {
  const [word = '', number = ''] = cells;
  return cells.length === 2 && words.has(word.toLowerCase()) && /^\d+$/u.test(number);
}
