/** The family colours on a light ground, as they leave the program; the screens take theirs from the tokens, which agree. */
export const familyColours = [
  '#6f6502',
  '#019ed9',
  '#a49401',
  '#3b4097',
  '#b75280',
  '#822152',
  '#4f76cd',
  '#d96a7b',
  '#5f4a00',
  '#897c00',
  '#9f3960',
  '#4f58b1',
] as const;

type Triple = readonly [number, number, number];

function linearOf(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** OKLab of an sRGB colour `#rrggbb` (Ottosson, 2020). */
function oklabOf(hex: string): Triple {
  const [r, g, b] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The family, 0..11, that looks most like a colour `#rrggbb`. */
export function nearestFamily(hex: string): number {
  const wanted = oklabOf(hex);
  const distances = familyColours.map((colour) => {
    const family = oklabOf(colour);
    return Math.hypot(...family.map((value, at) => value - (wanted[at] ?? 0)));
  });
  return distances.indexOf(Math.min(...distances));
}
