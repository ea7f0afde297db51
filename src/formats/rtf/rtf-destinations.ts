import type { LossCounts } from '../documents/read-text.ts';

/** What a group is for, by the control word at its beginning. */
export type Destination = Readonly<{
  /**
   * What becomes of its words: `skip` leaves them out with all below; `pass` leaves them out, but groups below may be shown
   * again; `show` takes them up in the text around; the others are read as what they are.
   */
  use: 'skip' | 'pass' | 'show' | 'fonts' | 'note' | 'box' | 'header';
  loss?: keyof LossCounts;
}>;

const skipped =
  'colortbl stylesheet info filetbl listtable listoverridetable revtbl rsidtbl fldinst datafield listtext pntext ' +
  'pntxta pntxtb nonshppict listpicture shprslt do atnid atnauthor atntime atnref atndate atnicn ftnsep ftnsepc ftncn ' +
  'aftnsep aftnsepc aftncn xe tc tcn rxe txe bkmkstart bkmkend nonesttables private keycode objdata objclass objname ' +
  'xmlnstbl themedata colorschememapping latentstyles datastore generator background template userprops';

const named: readonly (readonly [string, Destination])[] = [
  ['fonttbl', { use: 'fonts' }],
  ['footnote', { use: 'note' }],
  ['shptxt', { use: 'box' }],
  ['upr', { use: 'pass' }],
  ['ud', { use: 'show' }],
  ['object', { use: 'pass', loss: 'embedded objects' }],
  ['result', { use: 'show' }],
  ['shp', { use: 'pass' }],
  ['shpinst', { use: 'pass' }],
  ['shpgrp', { use: 'pass' }],
  ['shppict', { use: 'pass' }],
  ['nesttableprops', { use: 'pass' }],
  ['sp', { use: 'pass' }],
  ['sn', { use: 'pass' }],
  ['sv', { use: 'pass' }],
  ['NeXTGraphic', { use: 'skip', loss: 'images' }],
  ['pict', { use: 'skip', loss: 'images' }],
  ['annotation', { use: 'skip', loss: 'comments' }],
  ['mmath', { use: 'skip', loss: 'equations' }],
  ...['', 'l', 'r', 'f'].flatMap((which) =>
    ['header', 'footer'].map((part) => [part + which, { use: 'header' }] as const),
  ),
];

const destinations: ReadonlyMap<string, Destination> = new Map([
  ...skipped.split(' ').map((name) => [name, { use: 'skip' }] as const),
  ...named,
]);

/** The destination that a control word begins, if it begins one. One that is not known but marked `\*` is skipped. */
export function destinationOf(name: string, isStarred: boolean): Destination | null {
  return destinations.get(name) ?? (isStarred ? { use: 'skip' } : null);
}

/** Control words and symbols that stand for characters. */
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  softline: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200D',
  zwnj: '\u200C',
  zwbo: '\u200B',
  zwnbo: '\u2060',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
  '~': '\u00A0',
  _: '\u2011',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

export function characterOf(name: string): string | null {
  return Object.hasOwn(characters, name) ? (characters[name] ?? null) : null;
}
