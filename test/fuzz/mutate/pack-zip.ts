import { crc32, deflateRawSync } from 'node:zlib';
import { joined } from './mutate-bytes.ts';

/** A part of an archive, and what its headers say where they lie. */
export type ZipPart = Readonly<{
  name: string;
  bytes: Uint8Array;
  stored?: boolean;
  lies?: Readonly<{
    size?: number;
    packedSize?: number;
    crc?: number;
    method?: number;
    flags?: number;
    offset?: number;
  }>;
}>;

function header(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
}

/** An archive of these parts, in their order, whatever their names; `count` is what its end says that it holds. */
export function packZip(parts: readonly ZipPart[], count = parts.length): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, stored = false, lies = {} } of parts) {
    const words = new TextEncoder().encode(name).subarray(0, 0xffff);
    const packed = stored ? bytes : new Uint8Array(deflateRawSync(bytes, { level: 1 }));
    const common = (view: DataView, from: number): void => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, lies.flags ?? 0x800, true);
      view.setUint16(from + 4, lies.method ?? (stored ? 0 : 8), true);
      view.setUint32(from + 10, lies.crc ?? crc32(bytes), true);
      view.setUint32(from + 14, lies.packedSize ?? packed.length, true);
      view.setUint32(from + 18, lies.size ?? bytes.length, true);
      view.setUint16(from + 22, words.length, true);
    };
    const local = header(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      common(view, 4);
    });
    const central = header(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, 20, true);
      common(view, 6);
      view.setUint32(42, lies.offset ?? at, true);
    });
    bodies.push(local, words, packed);
    directory.push(central, words);
    at += 30 + words.length + packed.length;
  }
  const whole = joined(...directory);
  const end = header(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, whole.length, true);
    view.setUint32(16, at, true);
  });
  return joined(...bodies, whole, end);
}
