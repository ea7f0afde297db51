import { useTranslation } from 'react-i18next';
import { useOfferedCommands } from '../state/commands.ts';
import { useOperation } from '../state/engine.ts';
import { formatNumber } from '../state/format.ts';
import type { KeyCombination } from '../state/keyboard.ts';
import { useNavigation } from '../state/navigation.ts';

export type PaletteEntry = Readonly<{
  id: string;
  title: string;
  /** What is searched: the title and further words. */
  text: string;
  /** What kind of thing it is, or how much of it there is. */
  note?: string;
  keys?: KeyCombination;
  family?: number;
  run: () => void;
}>;

/** What the palette offers: commands, codes and sources, or sources and cases. */
export function usePaletteEntries(
  kind: 'commands' | 'sources',
  hasStudy: boolean,
): readonly PaletteEntry[] {
  const commands = useCommandEntries();
  const codes = useCodeEntries(hasStudy && kind === 'commands');
  const sources = useSourceEntries(hasStudy);
  const cases = useCaseEntries(hasStudy && kind === 'sources');
  return kind === 'commands' ? [...commands, ...codes, ...sources] : [...sources, ...cases];
}

function useCommandEntries(): readonly PaletteEntry[] {
  return useOfferedCommands().map((command) => ({
    id: `command ${command.id}`,
    title: command.title,
    text: `${command.title} ${command.words ?? ''}`,
    run: command.run,
    ...(command.keys === undefined ? {} : { keys: command.keys }),
  }));
}

function useCodeEntries(enabled: boolean): readonly PaletteEntry[] {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const { data = [] } = useOperation('codes.list', {}, { enabled });
  return data.map((code) => ({
    id: `code ${code.id}`,
    title: code.path,
    text: `${code.name} ${code.path}`,
    note: t('palette.segments', {
      count: code.totalSegmentCount,
      number: formatNumber(code.totalSegmentCount),
    }),
    family: code.family,
    run: () => navigation.go({ name: 'find', params: { codeId: code.id } }),
  }));
}

function useSourceEntries(enabled: boolean): readonly PaletteEntry[] {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const { data = [] } = useOperation('sources.list', {}, { enabled });
  return data.map((source) => ({
    id: `source ${source.id}`,
    title: source.name,
    text: source.name,
    note: t('palette.source'),
    run: () => navigation.go({ name: 'read', params: { sourceId: source.id } }),
  }));
}

function useCaseEntries(enabled: boolean): readonly PaletteEntry[] {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const { data } = useOperation('cases.list', { limit: 5000 }, { enabled });
  return (data?.rows ?? []).map((person) => ({
    id: `case ${person.id}`,
    title: person.name,
    text: person.name,
    note: t('palette.case'),
    run: () => navigation.go({ name: 'cases', params: { caseId: person.id } }),
  }));
}
