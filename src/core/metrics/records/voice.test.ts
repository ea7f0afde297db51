import { describe, expect, it } from 'vitest';
import { adjustedWaldNps } from '../../statistics/adjusted-wald-nps.ts';
import { columnsOf, furtherOf, measured, prepared, refusal, repeat } from './records.fixture.ts';
import { prepareVoice } from './voice.ts';

const good = 'The staff were wonderful and I love this shop.';
const bad = 'Terrible service, rude people, I hate it here.';
const plain = 'I bought a chair on Tuesday.';
const main = [...repeat(good, 20), ...repeat(bad, 10), ...repeat(plain, 10), '', ' '];

describe('the voice of customers', () => {
  it('is the share of positive less that of negative texts, with both and their interval', () => {
    const result = measured(prepareVoice, { main });
    expect(result).toMatchObject({
      value: 25,
      unit: 'points',
      n: 40,
      missing: 2,
      counts: { positive: 20, neutral: 10, negative: 10 },
      interval: adjustedWaldNps({ promoters: 20, detractors: 10, n: 40 }),
    });
    expect(furtherOf(result)).toMatchObject({ 'Share positive': 50, 'Share negative': 25 });
  });

  it('reads each text in its own language', () => {
    const texts = [good, 'Das Personal war wunderbar und sehr freundlich zu uns allen.'];
    expect(measured(prepareVoice, { main: texts }).counts).toMatchObject({ positive: 2 });
  });

  it('leaves out languages it has no lexicon for and says so', () => {
    const texts = [good, 'ეს ძალიან კარგი მაღაზიაა და მომწონს'];
    const measure = prepared(prepareVoice, columnsOf({ main: texts }));
    expect(measure.of(null, null)).toMatchObject({ n: 1, missing: 1 });
    expect(measure.warnings[0]).toContain('1 text is in a language without a sentiment lexicon');
  });

  it('weights the texts', () => {
    const measure = prepared(prepareVoice, columnsOf({ main: [good, bad] }));
    expect(measure.of(null, Float64Array.of(3, 1)).value).toBeCloseTo(50, 12);
  });

  it('refuses a column without texts', () => {
    expect(refusal(prepareVoice, { main: ['', ''] })).toContain('is empty');
  });
});
