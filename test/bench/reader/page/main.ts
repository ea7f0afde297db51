import { standardKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import '../../../../src/renderer/tokens.css';
import '../../../../src/renderer/base.css';
import '../../../../src/renderer/text-view/text-view.css';
import '../../../../src/renderer/text-view/stripes.css';
import type { Coding } from '../../../../src/shared/domain/coding.ts';
import {
  textOffset,
  type CodeId,
  type CoderId,
  type CodingId,
} from '../../../../src/shared/ids.ts';
import { createReader, type Reader } from '../../../../src/renderer/text-view/create-reader.ts';
import {
  bigTextCodes,
  makeBigText,
  makeStudyText,
  type BigText,
  type TextName,
} from '../big-text.ts';
import { checkShown } from './check-shown.ts';

/** What the bench asks of the page. Times are milliseconds from the call to the paint after it. */
export type BenchPage = Readonly<{
  prepare: (which: TextName) => Promise<number>;
  openReader: () => Promise<number>;
  openBare: () => Promise<number>;
  /** Adds a coding where the text is looked at. */
  apply: (n: number) => Promise<number>;
  /** Scrolls by so many steps of 120 px, each in its own frame. */
  scroll: (steps: number) => Promise<void>;
  goTo: (share: number) => Promise<void>;
  /** What is shown wrongly, in words; empty where all is right. */
  check: () => readonly string[];
  close: () => void;
}>;

const place = document.querySelector<HTMLElement>('#place')!;
let data: BigText;
let codings: readonly Coding[] = [];
let reader: Reader | undefined;
let bare: EditorView | undefined;

/** More than any of the texts has. */
const mostCodes = 300;

const codes = new Map(
  Array.from({ length: mostCodes }, (_, index) => {
    const id = (index + 1) as CodeId;
    return [id, { id, name: `Code ${index + 1}`, family: index % 12 }] as const;
  }),
);

const coders = new Map(
  [1, 2].map((id) => [id as CoderId, { name: `Coder ${id}`, isMe: id === 1, pattern: id - 1 }]),
);

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });

/** Resolves when what was changed has been painted: a message that is posted in a frame comes after its paint. */
async function painted(): Promise<void> {
  await nextFrame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

async function timed(act: () => void): Promise<number> {
  await painted();
  const started = performance.now();
  act();
  await painted();
  return performance.now() - started;
}

const scroller = (): HTMLElement => document.querySelector<HTMLElement>('.cm-scroller')!;

function openReader(): void {
  const host = {
    label: 'Text',
    stripes: {
      label: 'Codings',
      describe: ({ code }: { code: string }) => code,
      describeMore: () => '',
      onChosen: () => undefined,
      onEdge: () => undefined,
      onEdgeDone: () => undefined,
    },
    writeTime: String,
    onDropCode: () => undefined,
    onSelection: () => undefined,
    onKey: () => false,
    onMenu: () => undefined,
    onBlur: () => undefined,
    onScroll: () => undefined,
  };
  reader = createReader(place, data.text, host, { turns: data.turns, codes, coders, codings });
}

function openBare(): void {
  bare = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: data.text,
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        drawSelection(),
        keymap.of(standardKeymap),
      ],
    }),
  });
}

async function textOf(which: TextName): Promise<BigText> {
  if (which !== 'real') return which === 'big' ? makeBigText() : makeStudyText();
  const answer = await fetch('./real.json');
  return (await answer.json()) as BigText;
}

const page: BenchPage = {
  prepare: async (which) => {
    data = await textOf(which);
    ({ codings } = data);
    return data.text.length;
  },
  openReader: () => timed(openReader),
  openBare: () => timed(openBare),
  apply: (n) => {
    const at = (reader?.firstVisible() ?? 0) + 40 + (n % 20) * 37;
    const made: Coding = {
      ...codings[0]!,
      id: (1_000_000 + codings.length) as CodingId,
      codeId: (1 + (n % bigTextCodes)) as CodeId,
      coderId: 1 as CoderId,
      start: textOffset(at),
      end: textOffset(at + 60),
    };
    codings = [...codings, made].sort((a, b) => a.start - b.start || a.end - b.end);
    return timed(() => reader?.setCodings(codings));
  },
  scroll: async (steps) => {
    for (let step = 0; step < steps; step += 1) {
      scroller().scrollTop += 120;
      await nextFrame();
    }
  },
  goTo: async (share) => {
    scroller().scrollTop = scroller().scrollHeight * share;
    for (let frame = 0; frame < 5; frame += 1) await painted();
  },
  check: () => checkShown(codings, codes),
  close: () => {
    reader?.destroy();
    bare?.destroy();
    reader = undefined;
    bare = undefined;
  },
};

Object.assign(window, { page });
