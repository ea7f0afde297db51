import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reader } from '../../text-view/create-reader.ts';
import { TextView } from '../../text-view/TextView.tsx';
import type { Desk } from './desk.ts';
import { EditableText } from './editing/EditableText.tsx';
import { FindBar } from './FindBar.tsx';
import { ModeBar } from './ModeBar.tsx';
import { PlainView } from './PlainView.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { showMode } from './reader-mode.ts';
import type { DeskEvents } from './use-desk.ts';
import { SpokenCodes } from './SpokenCodes.tsx';
import { useCoderLooks } from './coders/use-coders.ts';
import { useCodingsAtOnce } from './use-codings-at-once.ts';
import { useHeldKeys } from './use-held-keys.ts';
import { useReaderHost } from './use-reader-host.ts';
import { useShownLinks } from './use-shown-links.ts';
import type { TextLook } from './use-text-look.ts';

/** Custom properties are not among the types of React's styles. */
function styleOf({ size, width }: TextLook): CSSProperties {
  return {
    ...(size === null ? {} : { '--reading-size': `${size}px` }),
    ...(width === null ? {} : { '--reading-measure': `${width}ch` }),
  } as CSSProperties;
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
  const { reading, mode, isMoving, find } = desk;
  const onKey = useHeldKeys(desk);
  const shown = useMemo(() => showMode(reading.codings, mode), [reading.codings, mode]);
  const hits = useMemo(
    () => (find.isOpen ? { hits: find.hits, at: find.at } : { hits: [], at: -1 }),
    [find.isOpen, find.hits, find.at],
  );
  const host = useReaderHost({ desk, onKey, onMenu, onScroll });
  const coders = useCoderLooks();
  const links = useShownLinks(reading.source);
  useCodingsAtOnce({ sourceId: reading.source.id, text: reading.text }, desk.reader, isMoving);
  return (
    <section className="reader-pane" aria-label={t('text')}>
      <ReaderToolbar desk={desk} start={start} />
      {find.isOpen ? <FindBar desk={desk} /> : null}
      <ModeBar desk={desk} />
      <SpokenCodes desk={desk} />
      <div className="reader-text" data-reading-ground style={styleOf(desk.textLook)}>
        {desk.isEditing ? (
          <EditableText desk={desk} />
        ) : desk.isPlain ? (
          <PlainView desk={desk} />
        ) : (
          <TextView
            text={reading.text}
            turns={reading.turns}
            codings={shown}
            codes={reading.codeById}
            coders={coders}
            links={links}
            readTurns={desk.readTurns}
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
