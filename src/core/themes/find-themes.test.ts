import { describe, expect, it } from 'vitest';
import { compareClusterings } from './compare-clusterings.ts';
import { guestAnswers } from './find-themes.fixture.ts';
import { findThemes } from './find-themes.ts';
import type { ThemeInput } from './find-themes.ts';
import { createRandom } from './random.ts';
import type { ThemeModel } from './theme-model.ts';

const answers = guestAnswers.map(([, text]) => text);
const known = guestAnswers.map(([theme]) => theme);

async function find(texts: readonly string[], options: Partial<ThemeInput> = {}) {
  const languages = options.languages ?? texts.map(() => 'en');
  return findThemes({ texts, k: 'auto', seed: 7, ...options, languages });
}

async function expectThemes(
  texts: readonly string[],
  options?: Partial<ThemeInput>,
): Promise<ThemeModel> {
  const result = await find(texts, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const groups = ({ assignments }: ThemeModel) => assignments.map((theme) => theme ?? -1);

/** Texts of words drawn at random: there is nothing to find. */
function drawNonsense(count: number, words: number): string[] {
  const random = createRandom(99);
  const vowels = 'aeiou';
  const word = () => {
    const n = Math.floor(random() * 125);
    return `b${vowels.charAt(n % 5)}k${vowels.charAt(Math.floor(n / 5) % 5)}l${vowels.charAt(Math.floor(n / 25))}n`;
  };
  return Array.from({ length: count }, () => Array.from({ length: words }, word).join(' '));
}

describe('findThemes', () => {
  it('finds the four subjects of a guest survey by itself', async () => {
    const model = await expectThemes(answers);
    expect(model.k).toBe(4);
    expect(compareClusterings(known, groups(model)).adjustedRandIndex).toBeGreaterThan(0.8);
    expect(model.stability).toBeGreaterThan(0.6);
    expect(model.warnings).toEqual([]);
    expect(model.languages).toEqual(['en']);
  });

  it('labels each with words of its subject, without stop words, fillers or repetition', async () => {
    const { themes } = await expectThemes(answers, { k: 4 });
    const labels = themes.map(({ label }) => label.toLowerCase());
    for (const subject of [
      /queue|wait|desk/u,
      /breakfast|buffet/u,
      /wifi/u,
      /noise|sleep|night/u,
    ]) {
      expect(labels.filter((label) => subject.test(label))).toHaveLength(1);
    }
    for (const { terms } of themes) {
      expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
      expect(terms.join(' ')).not.toMatch(/\b(?:the|um|yeah|like|really|basically|at)\b/iu);
    }
  });

  it('counts every text once, the largest theme first and its most typical members first', async () => {
    const model = await expectThemes([...answers, '', 'xyzzy']);
    const sizes = model.themes.map(({ members }) => members.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    model.themes.forEach(({ members, typical, cohesion }, theme) => {
      for (const text of members) expect(model.assignments[text]).toBe(theme);
      expect(typical.length).toBeGreaterThan(1);
      for (const text of typical) expect(members).toContain(text);
      expect(cohesion).toBeGreaterThan(0);
      expect(cohesion).toBeLessThanOrEqual(1);
    });
    const assigned = model.assignments.filter((theme) => theme !== null).length;
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(assigned);
    expect(model.assignments.slice(-2)).toEqual([null, null]);
  });

  it('gives the same themes for the same seed and much the same for another', async () => {
    const first = await expectThemes(answers);
    expect(await expectThemes(answers)).toEqual(first);
    const other = await expectThemes(answers, { seed: 12_345 });
    expect(compareClusterings(groups(first), groups(other)).adjustedRandIndex).toBeGreaterThan(0.7);
  });

  it('takes a number of themes as an order', async () => {
    const model = await expectThemes(answers, { k: 6 });
    expect(model.k).toBe(6);
    expect(model.themes).toHaveLength(6);
  });

  it('says so when there is nothing to find', async () => {
    const { warnings, stability } = await expectThemes(drawNonsense(200, 6));
    expect(warnings[0]).toMatch(/no clear themes/u);
    expect(stability).toBeLessThan(0.4);
  });

  it('reads a text of unknown language as the others and warns when languages split the themes', async () => {
    const german = [
      'Die Warteschlange am Empfang war viel zu lang.',
      'Wir mussten am Empfang eine Stunde warten.',
      'Lange Warteschlange und nur eine Person am Empfang.',
      'Das Frühstück war kalt und der Kaffee dünn.',
      'Mehr Obst und besserer Kaffee zum Frühstück.',
      'Beim Frühstück fehlten Obst und frisches Brot.',
      'Am Empfang warten alle in einer Warteschlange.',
      'Kaffee und Brot beim Frühstück waren schlecht.',
      'Warteschlange am Empfang, eine Stunde warten!',
      'Frühstück ohne Obst, Kaffee kalt.',
    ];
    const english = answers.slice(0, 30);
    const languages = [...german.map(() => 'de'), ...english.map(() => 'en')];
    languages[39] = 'und';
    const model = await expectThemes([...german, ...english], { languages, k: 3 });
    expect(model.languages).toEqual(['en', 'de']);
    expect(model.warnings.join(' ')).toMatch(/split by language/u);
  });

  it('finds themes in Chinese', async () => {
    const texts = [
      '排队时间太长',
      '等待排队很久',
      '前台排队太慢',
      '排队等待太长',
      '前台等待很久',
      '前台太慢，排队',
      '早餐咖啡太冷',
      '早餐没有水果',
      '早餐咖啡不好喝',
      '早餐水果太少',
      '早餐的咖啡和水果',
      '水果很少，早餐太冷',
    ];
    const model = await expectThemes(texts, { languages: texts.map(() => 'zh'), k: 2 });
    const truth = texts.map((_, i) => (i < 6 ? 'queue' : 'breakfast'));
    expect(compareClusterings(truth, groups(model)).accuracy).toBeGreaterThan(0.9);
    expect(model.themes.map(({ label }) => label).join(' ')).toMatch(/早餐/u);
  });

  it('refuses what cannot work', async () => {
    const code = async (texts: readonly string[], k: 'auto' | number) => {
      const result = await find(texts, { k });
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await code([], 'auto')).toBe('too_little_data');
    expect(await code(answers.slice(0, 6), 'auto')).toBe('too_little_data');
    expect(
      await code(
        Array.from({ length: 40 }, () => 'yes and no'),
        'auto',
      ),
    ).toBe('too_little_data');
    expect(await code(answers, 31)).toBe('too_little_data');
    expect(await code(answers, 1)).toBe('invalid_input');
    expect(await code(answers, 2.5)).toBe('invalid_input');
    await expect(find(answers, { languages: ['en'] })).rejects.toThrow();
  });

  it('survives texts that are all the same', async () => {
    const model = await expectThemes(
      Array.from({ length: 30 }, (_, i) => (i % 2 ? 'slow wifi' : 'cold coffee')),
    );
    expect(model.k).toBe(2);
  });

  it('reports rising progress up to the end and stops when cancelled', async () => {
    const seen: number[] = [];
    await find(answers, { onProgress: (done) => void seen.push(done) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(100);

    const controller = new AbortController();
    const calls: number[] = [];
    const result = await find(answers, {
      signal: controller.signal,
      onProgress: async (done) => {
        calls.push(done);
        await Promise.resolve();
        if (calls.length === 3) controller.abort();
      },
    });
    expect([result.ok ? 'ok' : result.error.code, calls.length]).toEqual(['cancelled', 3]);
  });
});
