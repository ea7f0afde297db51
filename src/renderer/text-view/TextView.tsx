import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Turn } from '../../shared/domain/source.ts';
import type { CodeId, CoderId, CodingId } from '../../shared/ids.ts';
import { createReader, type Reader, type ReaderContent, type ReaderHost } from './create-reader.ts';
import type {
  ReaderCode,
  ReaderCoder,
  ReaderCoding,
  ReaderHits,
  ReaderLink,
} from './reader-state.ts';
// The rules for the system's colours come last.
import './stripes.css';
import './text-view.css';

type Props = Readonly<{
  text: string;
  turns: readonly Turn[];
  codings: readonly ReaderCoding[];
  codes: ReadonlyMap<CodeId, ReaderCode>;
  coders: ReadonlyMap<CoderId, ReaderCoder>;
  links: readonly ReaderLink[];
  readTurns: ReadonlySet<number>;
  activeCoding: CodingId | null;
  hits: ReaderHits;
  host: ReaderHost;
  /** Given the reader once it stands, and null when it goes. */
  onReader: (reader: Reader | null) => void;
}>;

/** Puts a reader on the page and hands it what it shows. The text is set up once; everything else is told to it as it changes. */
export function TextView(props: Props): ReactNode {
  const { text, turns, codings, codes, coders, links, readTurns } = props;
  const { activeCoding, hits, onReader } = props;
  const place = useRef<HTMLDivElement>(null);
  const reader = useRef<Reader | null>(null);
  const host = useRef(props.host);
  const content = useRef<ReaderContent>({ turns, codes, coders, codings });
  useLayoutEffect(() => {
    host.current = props.host;
    content.current = { turns, codes, coders, codings };
  });
  const { label } = props.host;

  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const made = createReader(place.current, text, followingHost(host, label), content.current);
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

  useLayoutEffect(() => reader.current?.setTurns(turns), [turns]);
  useLayoutEffect(() => reader.current?.setCodes(codes), [codes]);
  useLayoutEffect(() => reader.current?.setCodings(codings), [codings]);
  useLayoutEffect(() => reader.current?.setCoders(coders), [coders]);
  useEffect(() => reader.current?.setLinks(links), [text, label, links]);
  useEffect(() => reader.current?.setReadTurns(readTurns), [text, label, readTurns]);
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
      describeMore: (names) => host.current.stripes.describeMore(names),
      onChosen: (id) => host.current.stripes.onChosen(id),
      onEdge: (...place) => host.current.stripes.onEdge(...place),
      onEdgeDone: () => host.current.stripes.onEdgeDone(),
    },
    writeTime: (time) => host.current.writeTime(time),
    onSelection: (selection) => host.current.onSelection(selection),
    onKey: (event) => host.current.onKey(event),
    onMenu: (at) => host.current.onMenu(at),
    onBlur: () => host.current.onBlur(),
    onDropCode: (...place) => host.current.onDropCode(...place),
    onScroll: () => host.current.onScroll(),
  };
}
