import { walkXmlPart } from '../zip/xml-part.ts';

/** What a number is shown as: a date, a time of day or a length of time, both, or a plain number. */
export type NumberKind = 'number' | 'date' | 'time' | 'date_time';

/** Kinds by the cell style (`s` of a cell), from the styles part. */
export function readCellStyles(bytes: Uint8Array | null): readonly NumberKind[] {
  const kinds: NumberKind[] = [];
  if (bytes === null) return kinds;
  const custom = new Map<number, NumberKind>();
  const open: string[] = [];
  walkXmlPart(bytes, {
    onOpen: ({ name, attributes }) => {
      const id = Number(attributes.get('numFmtId'));
      if (name === 'numFmt') custom.set(id, kindOfFormat(attributes.get('formatCode') ?? ''));
      if (name === 'xf' && open.at(-1) === 'cellXfs') {
        kinds.push(custom.get(id) ?? builtInKind(id));
      }
      open.push(name);
    },
    onText: () => undefined,
    onClose: () => open.pop(),
  });
  return kinds;
}

/** ECMA-376 part 1, 18.8.30: formats with a number of their own, the East Asian ones among them. */
function builtInKind(id: number): NumberKind {
  if (id === 22) return 'date_time';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) return 'time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/** Letters of a format code outside of quotes, brackets and escapes decide: y and d are a date, h and s a time. */
export function kindOfFormat(code: string): NumberKind {
  const first = code.slice(0, 255).split(';', 1)[0] ?? '';
  const isElapsed = /\[(?:h+|m+|s+)\]/iu.test(first);
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').replaceAll(/general/giu, '');
  const hasClock = isElapsed || /[hs]/iu.test(bare);
  const hasDay = /[yd]/iu.test(bare) || (/m/iu.test(bare) && !hasClock);
  if (hasDay) return hasClock ? 'date_time' : 'date';
  return hasClock ? 'time' : 'number';
}

const dayMs = 86_400_000;
const lastSerial = 2_958_466;

/**
 * A day number as ISO text: `2024-03-21`, `2024-03-21T14:05:00`, `14:05:00`. Null where the number is no day.
 * Day 60 of the 1900 count, 29 February 1900, never was; the days before it are counted as Excel shows them.
 */
export function serialToIso(serial: number, kind: NumberKind, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < lastSerial)) return null;
  const ms = Math.round(serial * 86_400) * 1000;
  if (kind === 'time') return clockText(ms / 1000);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(epoch + ms).toISOString().slice(0, 19);
  return ms % dayMs === 0 && (kind === 'date' || Number.isInteger(serial)) ? iso.slice(0, 10) : iso;
}

/** `14:05:00` of seconds; more than a day keeps counting hours. */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
