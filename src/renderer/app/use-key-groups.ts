import { useTranslation } from 'react-i18next';
import { segmentKeys } from '../features/find/segment-keys.ts';
import { actionGroups, keyActionOf, readerActions } from '../features/read/reader-actions.ts';
import { frameKeys } from '../state/frame-keys.ts';
import type { KeyAction } from '../state/key-bindings.ts';
import type { KeyCombination } from '../state/keyboard.ts';
import { usePlace } from '../state/navigation.ts';
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
  const segments: KeyGroup = {
    id: 'segments',
    title: t('group.segments'),
    rows: segmentKeys.map((action) => ({ action, title: t(action.id) })),
    fixed: [{ title: t('fixed.openSegment'), keys: ['Enter'] }],
  };
  if (place === 'read') return [...reader, segments, ...frame];
  return place === 'find' ? [segments, ...frame, ...reader] : [...frame, ...reader, segments];
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
