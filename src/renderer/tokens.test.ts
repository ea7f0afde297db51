import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { familyColourCount } from '../shared/domain/code.ts';

type Triple = readonly [number, number, number];
type Scheme = 'light' | 'dark';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

const highBlock = /:root\[data-contrast='high'\] \{[^}]*\}/u.exec(css)?.[0] ?? '';

/** Both forms of a token, from the block that holds for everybody, or as high contrast has it. */
function token(name: string, from = css): Readonly<Record<Scheme, string>> {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u').exec(from);
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no --${name}`);
  return { light: found[1], dark: found[2] };
}

const linearOf = (hex: string): Triple => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Triple;

/** Machado, Oliveira and Fernandes (2009), table of severity 1.0; on linear sRGB. */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Triple[]>;

/** Ottosson (2020), from linear sRGB. */
function oklab(linear: Triple): Triple {
  const clipped = linear.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    clipped,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function leastDistance(colours: readonly string[], vision: readonly Triple[]): number {
  const seen = colours.map((hex) => oklab(times(vision, linearOf(hex))));
  const distances = seen.flatMap((one, i) =>
    seen.slice(i + 1).map((other) => 100 * Math.hypot(...one.map((v, k) => v - other[k]!))),
  );
  return Math.min(...distances);
}

const luminance = (hex: string): number => {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** One colour laid over another with an alpha, in sRGB, as browsers do. */
function over(top: string, alpha: number, ground: string): string {
  const mix = (at: number): string => {
    const value = (hex: string): number => Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(alpha * value(top) + (1 - alpha) * value(ground))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${mix(1)}${mix(3)}${mix(5)}`;
}

const schemes: readonly Scheme[] = ['light', 'dark'];
/** As high contrast has it, which says anew what it changes. */
const highToken = (name: string): Readonly<Record<Scheme, string>> => token(name, highBlock);
const families = Array.from({ length: familyColourCount }, (_, index) => token(`family-${index}`));

describe.each(schemes)('%s', (scheme) => {
  it.each(Object.entries(visions))('keeps the families apart in %s vision', (_name, vision) => {
    const colours = families.map((family) => family[scheme]);
    expect(leastDistance(colours, vision)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['text', 'ground'],
    ['text', 'desk'],
    ['text', 'raised'],
    ['text', 'accent-soft'],
    ['text', 'warning-soft'],
    ['text', 'danger-soft'],
    ['text', 'selection'],
    ['text-quiet', 'ground'],
    ['text-quiet', 'desk'],
    ['text-quiet', 'raised'],
    ['text-quiet', 'accent-soft'],
    ['text-faint', 'ground'],
    ['text-faint', 'desk'],
    ['text-faint', 'raised'],
    ['text-faint', 'accent-soft'],
    ['accent', 'ground'],
    ['accent', 'desk'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['danger', 'ground'],
    ['danger', 'raised'],
    ['on-danger', 'danger'],
    ['warning', 'warning-soft'],
    ['ok', 'ground'],
  ])('writes %s on %s with a contrast of 4.5', (ink, ground) => {
    expect(contrast(token(ink)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['text', 'ground'],
    ['text', 'selection'],
    ['text', 'accent-soft'],
    ['text', 'warning-soft'],
    ['text', 'danger-soft'],
    ['text-quiet', 'ground'],
    ['text-quiet', 'accent-soft'],
    ['text-faint', 'desk'],
    ['text-faint', 'raised'],
    ['accent', 'ground'],
    ['accent-strong', 'ground'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['ok', 'ground'],
    ['warning', 'ground'],
    ['warning', 'warning-soft'],
    ['danger', 'ground'],
    ['danger', 'danger-soft'],
    ['on-danger', 'danger'],
  ])('writes %s on %s with a contrast of 7 in high contrast', (ink, ground) => {
    expect(contrast(highToken(ink)[scheme], highToken(ground)[scheme])).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['as usual', css, scheme === 'light' ? 0.2 : 0.16, 4.5],
    ['in high contrast', highBlock, 0.12, 7],
  ])('keeps words readable under three families, %s', (_look, from, alpha, least) => {
    const share = `--tint: ${Math.round(alpha * 100)}%`;
    expect(from).toContain(share);
    const ground = token('ground', from)[scheme];
    const ink = token('text', from)[scheme];
    const worst = Math.min(
      ...families.flatMap((one) =>
        families.flatMap((two) =>
          families.map((three) =>
            contrast(
              ink,
              [one, two, three].reduce((under, top) => over(top[scheme], alpha, under), ground),
            ),
          ),
        ),
      ),
    );
    expect(worst).toBeGreaterThanOrEqual(least);
  });

  it('encloses what can be changed with lines of a contrast of 3', () => {
    for (const from of [css, highBlock])
      for (const ground of ['ground', 'raised'])
        expect(
          contrast(token('line-field', from)[scheme], token(ground, from)[scheme]),
          ground,
        ).toBeGreaterThanOrEqual(3);
  });
});
