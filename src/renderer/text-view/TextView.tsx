import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Turn } from '../../shared/domain/source.ts';
import type { CodeId, CodingId } from '../../shared/ids.ts';
import { createReader, type Reader, type ReaderHost } from './create-reader.ts';
import type { ReaderCode, ReaderCoding, ReaderHits } from './reader-state.ts';
import './text-view.css';

type Props = Readonly<{
  text: string;
  turns: readonly Turn[];
  codings: readonly ReaderCoding[];
  codes: ReadonlyMap<CodeId, ReaderCode>;
  activeCoding: CodingId | null;
  hits: ReaderHits;
  host: ReaderHost;
  /** Given the reader once it stands, and null when it goes. */
  onReader: (reader: Reader | null) => void;
}>;

/** Puts a reader on the page and hands it what it shows. The text is set up once; everything else is told to it as it changes. */
export function TextView(props: Props): ReactNode {
  const { text, turns, codings, codes, activeCoding, hits, onReader } = props;
  const place = useRef<HTMLDivElement>(null);
  const reader = useRef<Reader | null>(null);
  const host = useRef(props.host);
  useLayoutEffect(() => {
    host.current = props.host;
  });
  const { label } = props.host;

  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const made = createReader(place.current, text, followingHost(host, label));
    reader.current = made;
    onReader(made);
    // Whoever opens a text goes on with its keys; a list or field beside it that has the focus keeps it.
    if (document.activeElement?.contains(place.current)) made.focus();
    return () => {
      onReader(null);
      reader.current = null;
      made.destroy();
    };
  }, [text, label, onReader]);

  // Layout effects, in this order after the one above: what is shown is right at the first paint of a text.
  useLayoutEffect(() => reader.current?.setTurns(turns), [text, label, turns]);
  useLayoutEffect(() => reader.current?.setCodes(codes), [text, label, codes]);
  useLayoutEffect(() => reader.current?.setCodings(codings), [text, label, codings]);
  useEffect(() => reader.current?.setActiveCoding(activeCoding), [text, label, activeCoding]);
  useEffect(() => reader.current?.setHits(hits), [text, label, hits]);

  return <div ref={place} className="text-view" />;
}

/** A host that always asks the newest one, so that the reader need not be made anew. */
function followingHost(host: Readonly<{ current: ReaderHost }>, label: string): ReaderHost {
  return {
    label,
    stripes: {
      label: host.current.stripes.label,
      describe: (...words) => host.current.stripes.describe(...words),
      onChosen: (id) => host.current.stripes.onChosen(id),
    },
    writeTime: (time) => host.current.writeTime(time),
    onSelection: (selection) => host.current.onSelection(selection),
    onKey: (event) => host.current.onKey(event),
    onMenu: (at) => host.current.onMenu(at),
    onBlur: () => host.current.onBlur(),
    onScroll: () => host.current.onScroll(),
  };
}
