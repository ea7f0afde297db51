import { countLoss, type LossCounts } from '../documents/read-text.ts';
import type { OdtNode, OdtTree } from './odt-tree.ts';

export type OdtText = Readonly<{ body: string; notes: string; counts: LossCounts }>;

/** A paragraph in the making. */
type Flow = {
  text: string;
  /** True where a blank that comes next is one too many. */
  afterBlank: boolean;
  /** Lines of the text boxes anchored in it; they go below. */
  boxes: string[];
};

/** Elements whose content is something else than the text, whatever stands in it. */
const skippedNames = new Set([
  'office:forms',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
]);

/** No document has more blanks in a row; what a file says of itself is not believed. */
const maxBlanks = 1000;

/**
 * The words of a text document: a line for each paragraph, line break and table row; the cells of a row are parted by
 * tabs. Where a note is referred to stands its number in brackets. Deleted and hidden text is left out and counted.
 */
export function odtText({ text, hiddenStyles }: OdtTree): OdtText {
  const reader = odtReader(hiddenStyles);
  const body = text ? reader.lines(text).join('\n') : '';
  return { body, notes: reader.notes.join('\n'), counts: reader.counts };
}

type OdtReader = Readonly<{
  lines: (node: OdtNode) => string[];
  notes: readonly string[];
  counts: LossCounts;
}>;

function odtReader(hiddenStyles: ReadonlySet<string>): OdtReader {
  const notes: string[] = [];
  const counts: LossCounts = {};

  const lines = (node: OdtNode): string[] =>
    elements(node).flatMap((child) => {
      if (isLeftOut(child)) return [];
      if (child.name === 'table:table-row') return [cells(child).join('\t')];
      if (child.name !== 'text:p' && child.name !== 'text:h') return lines(child);
      const flow: Flow = { text: '', afterBlank: true, boxes: [] };
      addInline(child, flow);
      return [flow.text, ...flow.boxes];
    });
  const cells = (row: OdtNode): string[] =>
    elements(row)
      .filter(({ name }) => name === 'table:table-cell')
      .map((cell) => lines(cell).join('\n'));
  /** Tells and counts what is no part of the text. */
  const isLeftOut = (node: OdtNode): boolean => {
    if (isHidden(node, hiddenStyles)) countLoss(counts, 'hidden passages');
    else if (node.name === 'office:annotation') countLoss(counts, 'comments');
    else if (node.name === 'text:tracked-changes') countChanges(node, counts);
    else return skippedNames.has(node.name);
    return true;
  };
  const addInline = (node: OdtNode, flow: Flow): void => {
    for (const child of node.children) {
      if (typeof child === 'string') addWords(flow, child);
      else if (!isLeftOut(child)) addElement(child, flow);
    }
  };
  const addElement = (node: OdtNode, flow: Flow): void => {
    const mark = markOf(node);
    if (mark !== null) addMark(flow, mark);
    else if (node.name === 'text:note') addMark(flow, addNote(node));
    else if (node.name === 'draw:text-box') flow.boxes.push(...lines(node));
    else if (node.name === 'draw:frame') addFrame(node, flow);
    else if (node.name === 'table:table') flow.boxes.push(...lines(node));
    else addInline(node, flow);
  };
  /** A frame holds one thing, often in several forms: an object and a picture of it. */
  const addFrame = (frame: OdtNode, flow: Flow): void => {
    const names = elements(frame).map(({ name }) => name);
    if (names.includes('draw:text-box')) addInline(frame, flow);
    else if (names.some((name) => /^draw:(?:object|plugin|applet|floating-frame)/u.test(name))) {
      countLoss(counts, 'embedded objects');
    } else if (names.includes('draw:image')) countLoss(counts, 'images');
  };
  const addNote = (note: OdtNode): string => {
    const at = notes.push('') - 1;
    const mark = `[${at + 1}]`;
    const body = elements(note).find(({ name }) => name === 'text:note-body');
    notes[at] = `${mark} ${body ? lines(body).join(' ').trim() : ''}`;
    return mark;
  };
  return { lines, notes, counts };
}

function elements(node: OdtNode): OdtNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** Blanks, tabs and line ends in a row are one blank, and none at the beginning of a paragraph. */
function addWords(flow: Flow, words: string): void {
  const collapsed = words.replace(/[ \t\r\n]+/gu, ' ');
  const added = flow.afterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  if (collapsed === '') return;
  flow.text += added;
  flow.afterBlank = collapsed.endsWith(' ');
}

function addMark(flow: Flow, mark: string): void {
  flow.text += mark;
  flow.afterBlank = false;
}

/** What elements without content stand for. */
function markOf({ name, attributes }: OdtNode): string | null {
  if (name === 'text:tab') return '\t';
  if (name === 'text:line-break') return '\n';
  if (name !== 'text:s') return null;
  const count = Number(attributes.get('text:c') ?? 1);
  return ' '.repeat(count >= 1 ? Math.min(Math.floor(count), maxBlanks) : 1);
}

function isHidden({ name, attributes }: OdtNode, hiddenStyles: ReadonlySet<string>): boolean {
  if (hiddenStyles.has(attributes.get('text:style-name') ?? '')) return true;
  if (name === 'text:section') return attributes.get('text:display') === 'none';
  return /^text:hidden-/u.test(name) && attributes.get('text:is-hidden') === 'true';
}

function countChanges(changes: OdtNode, counts: LossCounts): void {
  for (const region of elements(changes)) {
    for (const { name } of elements(region)) {
      if (name === 'text:insertion') countLoss(counts, 'tracked insertions');
      if (name === 'text:deletion') countLoss(counts, 'tracked deletions');
    }
  }
}
