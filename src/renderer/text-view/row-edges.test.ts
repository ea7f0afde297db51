import type { EditorView } from '@codemirror/view';
import { expect, it } from 'vitest';
import { RowEdges } from './row-edges.ts';

/** A text of one line of 100 px, whose first row begins 10 px below its top; `asked` counts the questions to the browser. */
function createLine() {
  const line = { documentTop: 0, reckonedTop: 0, shownTop: 0, height: 100, asked: 0 };
  const view = {
    get documentTop() {
      return line.documentTop;
    },
    lineBlockAt: () => ({
      top: line.reckonedTop,
      bottom: line.reckonedTop + line.height,
      height: line.height,
    }),
    // The place is beside a picture, say: only the editor knows how to tell where that stands.
    domAtPos: () => ({ node: { nodeType: 1 }, offset: 0 }),
    coordsAtPos: () => {
      line.asked += 1;
      const top = line.documentTop + line.shownTop + 10;
      return { top, bottom: top + 20 };
    },
  };
  // Only what is asked for here is there.
  return { line, edges: new RowEdges(view as unknown as EditorView) };
}

it('asks once where a row stands, also where the lines above it turn out higher', () => {
  const { line, edges } = createLine();
  edges.begin(0);
  expect([edges.at(3, 1), edges.at(3, -1)]).toEqual([10, 30]);
  Object.assign(line, { reckonedTop: 500, shownTop: 500 });
  edges.begin(0);
  expect([edges.at(3, 1), edges.at(3, -1), line.asked]).toEqual([510, 530, 2]);
});

it('asks again where a line has another height', () => {
  const { line, edges } = createLine();
  edges.begin(0);
  edges.at(3, 1);
  line.height = 140;
  edges.begin(0);
  edges.at(3, 1);
  expect(line.asked).toBe(2);
});

it('forgets what it was told while the page did not stand as the editor reckoned', () => {
  const { line, edges } = createLine();
  line.reckonedTop = 155;
  edges.begin(0);
  edges.at(3, 1);
  edges.distrustRound();
  line.shownTop = 155;
  edges.begin(0);
  expect(edges.at(3, 1)).toBe(165);
});
