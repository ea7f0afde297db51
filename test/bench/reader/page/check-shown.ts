import { EditorView } from '@codemirror/view';
import type { Coding } from '../../../../src/shared/domain/coding.ts';
import type { CodeId } from '../../../../src/shared/ids.ts';

const onlyCoded = (codings: readonly Coding[], at: number): readonly Coding[] =>
  codings.filter(({ start, end }) => start <= at && at < end);

/** Compares every character and stripe on the page with what the codings say, in the plainest way. Answers what is wrong. */
export function checkShown(
  codings: readonly Coding[],
  codes: ReadonlyMap<CodeId, Readonly<{ family: number }>>,
): readonly string[] {
  const content = document.querySelector<HTMLElement>('.cm-content');
  const view = content && EditorView.findFromDOM(content);
  if (!view) return ['there is no text'];
  const wrong: string[] = [];
  const { from, to } = view.viewport;
  const shownAt = new Map<number, Element>();
  for (const mark of view.contentDOM.querySelectorAll('mark.coded')) {
    const start = view.posAtDOM(mark, 0);
    for (let at = start; at < start + mark.textContent.length; at += 1) shownAt.set(at, mark);
  }
  const near = codings.filter(({ start, end }) => start < to && end > from);
  for (let at = from; at < to; at += 1) {
    if (view.state.sliceDoc(at, at + 1) === '\n') continue;
    const expected = expectedClasses(onlyCoded(near, at), codes);
    const found = shownAt.get(at)?.className ?? '';
    if (found !== expected) wrong.push(`${at}: “${found}”, not “${expected}”`);
  }
  return [...wrong.slice(0, 5), ...checkStripes(near), ...checkPlaces(view, near)];
}

function expectedClasses(
  codings: readonly Coding[],
  codes: ReadonlyMap<CodeId, Readonly<{ family: number }>>,
): string {
  if (codings.length === 0) return '';
  const inOrder = [...codings].sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  const used = [...new Set(inOrder.map(({ codeId }) => codeId))];
  if (used.length > 3) return 'coded coded-many';
  const tints = used.map((id, n) => `tint-${n + 1}-${codes.get(id)?.family ?? 0}`);
  return ['coded', `coded-${used.length}`, ...tints].join(' ');
}

/** Every stripe has to begin and end with the rows of its words, to the pixel. */
function checkPlaces(view: EditorView, near: readonly Coding[]): readonly string[] {
  const { from, to } = view.viewport;
  const wrong: string[] = [];
  for (const { id, start, end } of near) {
    const stripe = document.querySelector(`#stripe-${id}`)?.getBoundingClientRect();
    const top = view.coordsAtPos(Math.max(start, from), 1)?.top;
    const bottom = view.coordsAtPos(Math.min(end, to), -1)?.bottom;
    if (!stripe || top === undefined || bottom === undefined) continue;
    const expected = Math.max(bottom, top + 12);
    if (Math.abs(stripe.top - top) > 0.1 || Math.abs(stripe.bottom - expected) > 0.1)
      wrong.push(`stripe ${id}: ${stripe.top} to ${stripe.bottom}, not ${top} to ${expected}`);
  }
  return wrong.slice(0, 5);
}

function checkStripes(near: readonly Coding[]): readonly string[] {
  const drawn = new Set([...document.querySelectorAll('.stripes .stripe')].map(({ id }) => id));
  const missing = near.filter(({ id }) => !drawn.has(`stripe-${id}`));
  const wrong = missing.map(({ id }) => `no stripe of ${id}`);
  if (drawn.size !== near.length - missing.length) wrong.push('stripes of codings elsewhere');
  return wrong.slice(0, 5);
}
