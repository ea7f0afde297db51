import type { ZipEntry } from '../zip/zip-directory.ts';
import { inflateBudget, inflateEntry } from '../zip/inflate-entry.ts';
import { ZipError } from '../zip/zip-limits.ts';
import { walkXmlPart } from '../zip/xml-part.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

export type SheetPart = Readonly<{ name: string; path: string; visible: boolean }>;

export type Workbook = Readonly<{
  sheets: readonly SheetPart[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
  /** Bytes of a part by its path, null where there is none. All parts share one budget of inflated bytes. */
  part: (path: string) => Uint8Array | null;
}>;

const workbookPath = 'xl/workbook.xml';

export function isWorkbook(entries: Entries): boolean {
  return entries.has(workbookPath);
}

/** The sheets of a workbook in their order. @throws ZipError, XmlRefused for parts that are damaged or too large. */
export function readWorkbook(bytes: Uint8Array, entries: Entries): Workbook {
  const budget = inflateBudget();
  const part = (path: string): Uint8Array | null => {
    const entry = entries.get(path);
    return entry ? inflateEntry(bytes, entry, budget) : null;
  };
  const targets = readTargets(part('xl/_rels/workbook.xml.rels'));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  walkXmlPart(required(part(workbookPath)), {
    onOpen: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributes.get('id') ?? '');
      if (path === undefined || !/worksheets\//u.test(path)) return;
      const visible = (attributes.get('state') ?? 'visible') === 'visible';
      sheets.push({ name: attributes.get('name') ?? `Sheet ${sheets.length + 1}`, path, visible });
    },
    onText: () => undefined,
    onClose: () => undefined,
  });
  return { sheets, from1904, part };
}

export function required(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new ZipError('damaged', 'a part is missing');
  return bytes;
}

function readTargets(bytes: Uint8Array | null): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (bytes === null) return targets;
  walkXmlPart(bytes, {
    onOpen: ({ attributes }) => {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')];
      if (id === undefined || target === undefined) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    onText: () => undefined,
    onClose: () => undefined,
  });
  return targets;
}
