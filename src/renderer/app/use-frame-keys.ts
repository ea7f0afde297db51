import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { type Command, useCommands } from '../state/commands.ts';
import { type Shortcut, useLetterSequence, useShortcuts } from '../state/keyboard.ts';
import { useNavigation } from '../state/navigation.ts';
import type { PlaceName } from '../state/place.ts';
import { askFor } from '../state/requests.ts';
import { useUndoRedo } from '../state/undo.ts';
import { focusNextPane } from './panes.ts';
import { plainPlace, railEntries } from './places.tsx';

/** The keys and commands of the frame itself: places, history, undo, palette, panes. */
export function useFrameKeys(study: ProjectInfo | null): void {
  const navigation = useNavigation();
  const { undo, redo } = useUndoRedo();
  const { t } = useTranslation('app');
  const goTo = (name: PlaceName): void => navigation.goBackTo(name, plainPlace(name));
  const open = railEntries.filter(({ name }) => study !== null || name === 'home');

  const always: readonly Shortcut[] = [
    { keys: 'Ctrl+K', inFields: true, run: () => askFor({ dialog: 'palette', kind: 'commands' }) },
    { keys: 'Ctrl+O', inFields: true, run: () => askFor({ dialog: 'openStudy' }) },
    { keys: 'Alt+ArrowLeft', run: navigation.back },
    { keys: 'Alt+ArrowRight', run: navigation.forward },
    { keys: 'F6', inFields: true, run: () => focusNextPane(1) },
    { keys: 'Shift+F6', inFields: true, run: () => focusNextPane(-1) },
    { keys: '?', run: () => askFor({ dialog: 'keys' }) },
    ...open.map(({ name }) => ({
      keys: `Ctrl+${railEntries.findIndex((entry) => entry.name === name) + 1}`,
      inFields: true,
      run: () => goTo(name),
    })),
  ];
  const inStudy: readonly Shortcut[] = [
    { keys: 'Ctrl+P', inFields: true, run: () => askFor({ dialog: 'palette', kind: 'sources' }) },
    { keys: 'Ctrl+I', inFields: true, run: () => askFor({ dialog: 'import', files: [] }) },
    { keys: 'Ctrl+Shift+F', inFields: true, run: () => goTo('find') },
    { keys: 'Ctrl+Z', run: () => void undo() },
    { keys: 'Ctrl+Shift+Z', run: () => void redo() },
  ];
  useShortcuts(study ? [...always, ...inStudy] : always);
  useLetterSequence(
    'g',
    Object.fromEntries(open.map(({ name, letter }) => [letter, () => goTo(name)])),
  );

  const anyTime: readonly Command[] = [
    { id: 'study.new', title: t('study.new'), run: () => askFor({ dialog: 'newStudy' }) },
    {
      id: 'study.open',
      title: t('study.open'),
      keys: 'Ctrl+O',
      run: () => askFor({ dialog: 'openStudy' }),
    },
    { id: 'keys', title: t('keys.show'), keys: '?', run: () => askFor({ dialog: 'keys' }) },
  ];
  const withStudy: readonly Command[] = [
    {
      id: 'import',
      title: t('study.import'),
      keys: 'Ctrl+I',
      run: () => askFor({ dialog: 'import', files: [] }),
    },
    { id: 'undo', title: t('undo'), keys: 'Ctrl+Z', run: () => void undo() },
    { id: 'redo', title: t('redo'), keys: 'Ctrl+Shift+Z', run: () => void redo() },
    {
      id: 'history',
      title: t('goTo', { place: t('place.history') }),
      run: () => goTo('history'),
    },
    { id: 'coder', title: t('coder.title'), run: () => askFor({ dialog: 'coder' }) },
  ];
  useCommands([
    ...open.map(({ name, letter }) => ({
      id: `place.${name}`,
      title: t('goTo', { place: t(`place.${name}`) }),
      keys: `g ${letter}`,
      group: 'place' as const,
      run: () => goTo(name),
    })),
    ...[...(study ? withStudy : []), ...anyTime].map((command) => ({
      ...command,
      group: 'study' as const,
    })),
  ]);
}
