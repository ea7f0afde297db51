import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { type Command, useCommands } from '../state/commands.ts';
import { type FrameKeyId, frameKeys } from '../state/frame-keys.ts';
import { keysOf, useKeyBindings } from '../state/key-bindings.ts';
import { useNavigation } from '../state/navigation.ts';
import type { PlaceName } from '../state/place.ts';
import { askFor, wordsWanted } from '../state/requests.ts';
import { type Shortcut, useLetterSequence, useShortcuts } from '../state/shortcuts.ts';
import { useUndoRedo } from '../state/undo.ts';
import { focusNextPane } from './panes.ts';
import { placeKeys } from './place-keys.ts';
import { plainPlace, railEntries } from './places.tsx';

/** Keys that write nothing, and so are heard in text fields too. Undo and the arrows with Alt belong to the field there. */
const heardInFields: ReadonlySet<string> = new Set<FrameKeyId>([
  'frame.palette',
  'frame.sources',
  'frame.findEverywhere',
  'frame.nextPane',
  'frame.previousPane',
  'frame.newEntry',
  'frame.import',
  'frame.open',
]);

type Runs = Readonly<Partial<Record<FrameKeyId, () => void>>>;

/** The keys and commands of the frame itself: places, history, undo, palette, panes. */
export function useFrameKeys(study: ProjectInfo | null): void {
  const navigation = useNavigation();
  const { undo, redo } = useUndoRedo();
  const { t } = useTranslation('app');
  const bindings = useKeyBindings();
  const goTo = (name: PlaceName): void => navigation.goBackTo(name, plainPlace(name));
  const open = railEntries.filter(({ name }) => study !== null || name === 'home');

  const always: Runs = {
    'frame.palette': () => askFor({ dialog: 'palette', kind: 'commands' }),
    'frame.open': () => askFor({ dialog: 'openStudy' }),
    'frame.back': navigation.back,
    'frame.forward': navigation.forward,
    'frame.nextPane': () => focusNextPane(1),
    'frame.previousPane': () => focusNextPane(-1),
    'frame.keys': () => askFor({ dialog: 'keys' }),
  };
  const inStudy: Runs = {
    'frame.sources': () => askFor({ dialog: 'palette', kind: 'sources' }),
    'frame.import': () => askFor({ dialog: 'import', files: [] }),
    'frame.findEverywhere': () => {
      wordsWanted.set(true);
      goTo('find');
    },
    'frame.newEntry': () => navigation.go({ name: 'memos', params: { isNew: true } }),
    'frame.undo': () => void undo(),
    'frame.redo': () => void redo(),
  };
  const runs: Runs = study ? { ...always, ...inStudy } : always;
  const shortcuts = frameKeys.flatMap((action): readonly Shortcut[] => {
    const run = runs[action.id];
    if (!run) return [];
    return [{ keys: keysOf(action, bindings), inFields: heardInFields.has(action.id), run }];
  });
  const toPlaces = placeKeys.flatMap((action): readonly Shortcut[] => {
    const entry = open.find(({ name }) => name === action.place);
    if (!entry) return [];
    return [{ keys: keysOf(action, bindings), inFields: true, run: () => goTo(entry.name) }];
  });
  useShortcuts([...shortcuts, ...toPlaces]);
  const goKeys = keysOf({ id: 'frame.go', keys: 'g' }, bindings);
  useLetterSequence(
    goKeys,
    Object.fromEntries(open.map(({ name, letter }) => [letter, () => goTo(name)])),
  );

  const command = (id: string, keys: FrameKeyId, title: string): Command => ({
    id,
    title,
    keys,
    group: 'study',
    run: () => runs[keys]?.(),
  });
  const anyTime: readonly Command[] = [
    {
      id: 'study.new',
      title: t('study.new'),
      group: 'study',
      run: () => askFor({ dialog: 'newStudy' }),
    },
    command('study.open', 'frame.open', t('study.open')),
    command('keys', 'frame.keys', t('keys.show')),
  ];
  const withStudy: readonly Command[] = [
    command('import', 'frame.import', t('study.import')),
    command('memos.new', 'frame.newEntry', t('newEntry')),
    {
      id: 'place.memos',
      title: t('goTo', { place: t('place.memos') }),
      group: 'place',
      run: () => goTo('memos'),
    },
    command('undo', 'frame.undo', t('undo')),
    command('redo', 'frame.redo', t('redo')),
    {
      id: 'history',
      title: t('goTo', { place: t('place.history') }),
      group: 'study',
      run: () => goTo('history'),
    },
    {
      id: 'place.cases',
      title: t('goTo', { place: t('place.cases') }),
      group: 'place',
      run: () => goTo('cases'),
    },
    {
      id: 'coder',
      title: t('coder.title'),
      group: 'study',
      run: () => askFor({ dialog: 'coder' }),
    },
  ];
  useCommands([
    ...open.map(({ name, letter }) => ({
      id: `place.${name}`,
      title: t('goTo', { place: t(`place.${name}`) }),
      keys: `frame.go ${letter}`,
      group: 'place' as const,
      run: () => goTo(name),
    })),
    ...(study ? withStudy : []),
    ...anyTime,
  ]);
}
