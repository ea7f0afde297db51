/** A stretch of a text as numbers, which are looked at several times faster than the letters of a string. */
export type UnitWindow = {
  /** The UTF-16 units from the present place on and some before it; only those before `length` count. */
  units: Uint16Array;
  /** The present place in `units`. */
  at: number;
  length: number;
  /** Whether the text ends where the window does. */
  isLast: boolean;
  /** Forgets what lies before the present place and takes in what follows. Tells by how much all places became less. */
  slide: () => number;
};

const firstUnits = 1 << 18;

/** A window at the beginning of a text. It grows where a cell is longer than it is. */
export function unitWindow(
  text: string,
  size = Math.min(firstUnits, Math.max(4, text.length)),
): UnitWindow {
  let bytes = Buffer.alloc(size * 2);
  let taken = 0;

  function fill(): void {
    const room = window.units.length - window.length;
    const part = text.slice(taken, taken + room);
    bytes.write(part, window.length * 2, 'utf16le');
    taken += part.length;
    window.length += part.length;
    window.isLast = taken === text.length;
  }
  function widen(): void {
    const wider = Buffer.alloc(bytes.length * 2);
    bytes.copy(wider);
    bytes = wider;
    window.units = unitsOf(bytes);
  }
  const window: UnitWindow = {
    units: unitsOf(bytes),
    at: 0,
    length: 0,
    isLast: false,
    slide: () => {
      const moved = window.at;
      if (moved === 0 && window.length === window.units.length) widen();
      window.units.copyWithin(0, moved, window.length);
      window.length -= moved;
      window.at = 0;
      fill();
      return moved;
    },
  };
  fill();
  return window;
}

const unitsOf = ({ buffer, byteOffset, length }: Buffer): Uint16Array =>
  new Uint16Array(buffer, byteOffset, length / 2);
