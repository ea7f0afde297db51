import { expect, it } from 'vitest';
import {
  languageTag,
  oneOf,
  refuseWeights,
  scaleEnds,
  themeCount,
  wholeNumber,
} from './option-values.ts';

const wrong = { ok: false, error: { code: 'invalid_input', wrongUsage: true } };

it('reads whole numbers, never what only begins like one', () => {
  expect(wholeNumber({ start: '12' }, 'start')).toEqual({ ok: true, value: 12 });
  expect(wholeNumber({}, 'start')).toEqual({ ok: true, value: undefined });
  for (const start of ['1.5', '-1', '12a', '', '1e3', '99999999999999999999'])
    expect(wholeNumber({ start }, 'start')).toMatchObject(wrong);
});

it('reads words in any case, with - or _', () => {
  const kinds = ['interview', 'focus_group'] as const;
  expect(oneOf({ kind: 'Focus-Group' }, 'kind', kinds)).toEqual({ ok: true, value: 'focus_group' });
  expect(oneOf({ kind: 'group' }, 'kind', kinds)).toMatchObject(wrong);
});

it('reads scales, negative ends too', () => {
  expect(scaleEnds({ scale: '0-10' }, 'scale')).toEqual({ ok: true, value: { min: 0, max: 10 } });
  expect(scaleEnds({ scale: '-3..3' }, 'scale')).toEqual({ ok: true, value: { min: -3, max: 3 } });
  for (const scale of ['10', '10-0', '5-5', 'a-b'])
    expect(scaleEnds({ scale }, 'scale')).toMatchObject(wrong);
});

it('reads languages and numbers of themes, with auto for both', () => {
  expect(languageTag({ language: 'pt-BR' })).toEqual({ ok: true, value: 'pt-BR' });
  expect(languageTag({ language: 'auto' })).toEqual({ ok: true, value: undefined });
  expect(languageTag({ language: 'German!' })).toMatchObject(wrong);
  expect(themeCount({})).toEqual({ ok: true, value: 'auto' });
  expect(themeCount({ k: '5' })).toEqual({ ok: true, value: 5 });
  expect(themeCount({ k: '1' })).toMatchObject(wrong);
});

it('refuses weights where none are used, and says why', () => {
  expect(refuseWeights({}, 'compare counts')).toEqual({ ok: true, value: null });
  for (const name of ['weight', 'weight-to']) {
    const refused = refuseWeights({ [name]: 'x' }, 'compare counts');
    expect(refused).toMatchObject(wrong);
    expect(refused.ok || refused.error.message).toContain('depends on how it was drawn');
  }
});
