import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { formatNumber } from '../../state/format.ts';
import { isComposing } from '../../state/keyboard.ts';
import type { Desk } from './desk.ts';
import { useReaderKeys } from './reader-actions.ts';

/** Search inside the open text. Enter goes on, Shift+Enter back, Esc returns to the text. */
export function FindBar({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  const keysFor = useReaderKeys();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const { words, hits, isSearching, at } = desk.find;
  const total = formatNumber(hits.length);
  const all = t('hits', { count: hits.length, total });
  const found = isSearching ? t('hitsSoFar', { total }) : all;
  const count = at < 0 ? found : t('hitOf', { at: formatNumber(at + 1), total });
  return (
    <div className="find-bar" role="search">
      <input
        ref={input}
        className="field-input"
        aria-label={t('findInText')}
        placeholder={t('findInText')}
        value={words}
        onChange={(event) => desk.setFindWords(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Enter') {
            desk.run(event.shiftKey ? 'previousHit' : 'nextHit');
            event.preventDefault();
          } else if (event.key === 'Escape') {
            desk.closeFind();
            event.preventDefault();
          }
        }}
      />
      <span className="quiet find-count">{words === '' ? '' : count}</span>
      <IconButton
        icon="up"
        label={t('action.previousHit')}
        keys={keysFor('previousHit')}
        onPress={() => desk.run('previousHit')}
      />
      <IconButton
        icon="down"
        label={t('action.nextHit')}
        keys={keysFor('nextHit')}
        onPress={() => desk.run('nextHit')}
      />
      <IconButton icon="close" label={t('closeFind')} keys="Escape" onPress={desk.closeFind} />
    </div>
  );
}
