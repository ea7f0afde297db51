import { useTranslation } from 'react-i18next';
import { caseKeys } from '../features/cases/case-keys.ts';
import { segmentKeys } from '../features/find/segment-keys.ts';
import { historyKeys } from '../features/history/history-keys.ts';
import { memoKeys } from '../features/memos/memo-keys.ts';
import { codeKeys } from '../features/read/codebook/code-keys.ts';
import { actionGroups, keyActionOf, readerActions } from '../features/read/reader-actions.ts';
import { sourceKeys } from '../features/read/sources/source-keys.ts';
import { frameKeys } from '../state/frame-keys.ts';
import type { KeyAction } from '../state/key-bindings.ts';
import type { KeyCombination } from '../state/keyboard.ts';
import { usePlace } from '../state/navigation.ts';
import type { PlaceName } from '../state/place.ts';
import { placeKeys } from './place-keys.ts';

export type KeyRow = Readonly<{ action: KeyAction; title: string }>;

/** Keys that stay as they are, shown beside those that can be changed. */
export type FixedKeys = Readonly<{ title: string; keys: readonly KeyCombination[] }>;

export type KeyGroup = Readonly<{
  id: string;
  title: string;
  rows: readonly KeyRow[];
  fixed: readonly FixedKeys[];
}>;

/** Everything that has a key, by where it is heard; what belongs to the present place comes first. */
export function useKeyGroups(): readonly KeyGroup[] {
  const { t } = useTranslation('keys');
  const place = usePlace().name;
  const frame: readonly KeyGroup[] = [
    {
      id: 'frame',
      title: t('group.frame'),
      rows: frameKeys.map((action) => ({ action, title: t(action.id) })),
      fixed: [{ title: t('fixed.leave'), keys: ['Escape'] }],
    },
    {
      id: 'places',
      title: t('group.places'),
      rows: placeKeys.map((action) => ({
        action,
        title: t('app:goTo', { place: t(`app:place.${action.place}`) }),
      })),
      fixed: [],
    },
  ];
  const reader = useReaderGroups();
  const ofLists = useListGroups();
  const isHere = ({ id }: KeyGroup): boolean => placeOf[id as ListName] === place;
  const here = ofLists.filter(isHere);
  const others = ofLists.filter((list) => !isHere(list));
  if (place === 'read') return [...reader, ...here, ...frame, ...others];
  return [...here, ...frame, ...reader, ...others];
}

const lists = {
  codes: codeKeys,
  sources: sourceKeys,
  segments: segmentKeys,
  cases: caseKeys,
  memos: memoKeys,
  history: historyKeys,
} as const satisfies Readonly<Record<string, readonly KeyAction[]>>;
type ListName = keyof typeof lists;

/** Where each list stands. */
const placeOf: Readonly<Record<ListName, PlaceName>> = {
  codes: 'read',
  sources: 'read',
  segments: 'find',
  cases: 'cases',
  memos: 'memos',
  history: 'history',
};

function useListGroups(): readonly KeyGroup[] {
  const { t } = useTranslation('keys');
  const menu: FixedKeys = { title: t('fixed.menu'), keys: ['Shift+F10'] };
  const fixed: Readonly<Record<ListName, readonly FixedKeys[]>> = {
    codes: [
      { title: t('fixed.openCode'), keys: ['Enter'] },
      { title: t('fixed.severalCodes'), keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
      menu,
    ],
    sources: [{ title: t('fixed.openSource'), keys: ['Enter'] }, menu],
    segments: [
      { title: t('fixed.openSegment'), keys: ['Enter'] },
      { title: t('fixed.pickSegment'), keys: ['Space'] },
      { title: t('fixed.pickOn'), keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
    ],
    cases: [
      { title: t('fixed.fillCell'), keys: ['Enter'] },
      { title: t('fixed.tick'), keys: ['Space'] },
      { title: t('fixed.block'), keys: ['Shift+ArrowDown', 'Shift+ArrowRight'] },
      { title: t('fixed.allCells'), keys: ['Ctrl+A'] },
      { title: t('fixed.copyPaste'), keys: ['Ctrl+C', 'Ctrl+V'] },
      { title: t('fixed.letGo'), keys: ['Escape'] },
    ],
    memos: [{ title: t('fixed.openMemo'), keys: ['Enter'] }],
    history: [{ title: t('fixed.openStep'), keys: ['Enter'] }],
  };
  const names = Object.keys(lists) as readonly ListName[];
  return names.map((name) => ({
    id: name,
    title: t(`group.${name}`),
    rows: lists[name].map((action) => ({ action, title: t(action.id) })),
    fixed: fixed[name],
  }));
}

function useReaderGroups(): readonly KeyGroup[] {
  const { t } = useTranslation('keys');
  const fixed: Readonly<Partial<Record<string, readonly FixedKeys[]>>> = {
    coding: [{ title: t('fixed.recent'), keys: ['1–9'] }],
    selecting: [
      { title: t('fixed.select'), keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
      { title: t('fixed.stepBack'), keys: ['Escape'] },
    ],
  };
  return actionGroups.map((group) => ({
    id: `reader.${group}`,
    title: t('group.reader', { group: t(`read:group.${group}`) }),
    rows: readerActions
      .filter((action) => action.group === group && action.id !== 'keys')
      .map((action) => ({ action: keyActionOf(action), title: t(`read:action.${action.id}`) })),
    fixed: fixed[group] ?? [],
  }));
}
