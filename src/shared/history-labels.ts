/**
 * The names of steps, as the history, the undo menu and the command line show them. Keys are written into the
 * change log and never change their meaning; the words may. `count` picks `_one` or `_other`.
 */
export const historyLabels: Readonly<Record<string, string>> = {
  'study.create': 'New study “{{name}}”',
  'source.import': 'Import “{{name}}”',
  'source.rename': 'Rename source “{{from}}” to “{{to}}”',
  'source.kind': 'Change the kind of “{{name}}”',
  'source.delete': 'Delete source “{{name}}”',
  'dataset.import': 'Import table “{{name}}”',
  'dataset.rename': 'Rename table “{{from}}” to “{{to}}”',
  'dataset.role': 'Set the role of column “{{name}}”',
  'dataset.delete': 'Delete table “{{name}}”',
  'code.create': 'New code “{{name}}”',
  'code.rename': 'Rename code “{{from}}” to “{{to}}”',
  'code.change': 'Change code “{{name}}”',
  'code.move': 'Move code “{{name}}”',
  'code.merge': 'Merge code “{{name}}” into “{{into}}”',
  'code.delete': 'Delete code “{{name}}”',
  'coding.apply_one': 'Code “{{name}}” on {{count}} segment',
  'coding.apply_other': 'Code “{{name}}” on {{count}} segments',
  'coding.delete_one': 'Take “{{name}}” off {{count}} segment',
  'coding.delete_other': 'Take “{{name}}” off {{count}} segments',
  'coding.range': 'Move the borders of “{{name}}”',
  'coding.weight': 'Set the weight of “{{name}}” to {{weight}}',
  'theme.accept_one': 'Accept theme “{{name}}” with {{count}} segment',
  'theme.accept_other': 'Accept theme “{{name}}” with {{count}} segments',
  'memo.save': 'Memo on {{about}}',
  'memo.delete': 'Delete the memo on {{about}}',
  'case.rename': 'Rename case “{{from}}” to “{{to}}”',
  'case.attribute': 'Set {{attribute}} of “{{name}}”',
  'coder.create': 'New coder “{{name}}”',
  'coder.rename': 'Rename coder “{{from}}” to “{{to}}”',
  'sample.codings_one': 'Sample codings of “{{name}}”: {{count}} segment',
  'sample.codings_other': 'Sample codings of “{{name}}”: {{count}} segments',
};

/** A label in English, for where there is no message catalogue: the command line. */
export function describeInEnglish(
  key: string,
  args: Readonly<Record<string, string | number>>,
): string {
  const plural = `${key}_${args['count'] === 1 ? 'one' : 'other'}`;
  const pattern = historyLabels[key] ?? historyLabels[plural] ?? key;
  return pattern.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(args[name] ?? ''));
}
