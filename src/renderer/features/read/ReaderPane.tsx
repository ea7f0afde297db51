import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimecode } from '../../state/format.ts';
import type { Reader, ReaderHost } from '../../text-view/create-reader.ts';
import { TextView } from '../../text-view/TextView.tsx';
import type { Desk } from './desk.ts';
import { FindBar } from './FindBar.tsx';
import { ModeBar } from './ModeBar.tsx';
import { PlainView } from './PlainView.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { showMode } from './reader-mode.ts';
import type { DeskEvents } from './use-desk.ts';
import { SpokenCodes } from './SpokenCodes.tsx';
import { useHeldKeys } from './use-held-keys.ts';

/** Custom properties are not among the types of React's styles. */
function sizeStyle(pixels: number | null): CSSProperties {
  return pixels === null ? {} : ({ '--reading-size': `${pixels}px` } as CSSProperties);
}

type Props = Readonly<{
  desk: Desk & DeskEvents;
  onReader: (reader: Reader | null) => void;
  onMenu: (place: Readonly<{ x: number; y: number }>) => void;
  onScroll: () => void;
  start: ReactNode;
}>;

/** The open text with its toolbar, search and whatever question is open about a coding. */
export function ReaderPane({ desk, onReader, onMenu, onScroll, start }: Props): ReactNode {
  const { t } = useTranslation('read');
  const { reading, mode, find } = desk;
  const onKey = useHeldKeys(desk);
  const shown = useMemo(() => showMode(reading.codings, mode), [reading.codings, mode]);
  const hits = useMemo(
    () => (find.isOpen ? { hits: find.hits, at: find.at } : { hits: [], at: -1 }),
    [find.isOpen, find.hits, find.at],
  );
  const host: ReaderHost = {
    label: t('textOf', { name: reading.source.name }),
    stripes: {
      label: t('codingsBesideText'),
      describe: (code, hasMemo) => (hasMemo ? t('codeWithMemo', { code }) : code),
      onChosen: desk.chooseCoding,
    },
    writeTime: formatTimecode,
    onSelection: desk.onSelection,
    onKey,
    onMenu,
    onBlur: () => desk.leaveMode(true),
    onScroll,
  };
  return (
    <section className="reader-pane" aria-label={t('text')}>
      <ReaderToolbar desk={desk} start={start} />
      {find.isOpen ? <FindBar desk={desk} /> : null}
      <ModeBar desk={desk} />
      <SpokenCodes desk={desk} />
      <div className="reader-text" data-reading-ground style={sizeStyle(desk.textSize)}>
        {desk.isPlain ? (
          <PlainView desk={desk} />
        ) : (
          <TextView
            text={reading.text}
            turns={reading.turns}
            codings={shown}
            codes={reading.codeById}
            activeCoding={desk.active?.id ?? null}
            hits={hits}
            host={host}
            onReader={onReader}
          />
        )}
      </div>
    </section>
  );
}
