import { describe, expect, it } from 'vitest';
import { rankLanguages, settleLanguages } from './settle-languages.ts';
import { warnAboutThemes } from './warn-about-themes.ts';
import type { ThemeFacts } from './warn-about-themes.ts';

const sound: ThemeFacts = {
  wanted: 'auto',
  found: 2,
  stability: 0.9,
  hasStructure: true,
  texts: 100,
  usable: 95,
  unassigned: 5,
  themeOf: [0, 0, 1, 1],
  languageOf: ['en', 'en', 'en', 'en'],
};

describe('warnAboutThemes', () => {
  it('has nothing to say about sound themes', () => {
    expect(warnAboutThemes(sound)).toEqual([]);
  });

  it.each<[RegExp, Partial<ThemeFacts>]>([
    [/no clear themes \(stability 0\.90/u, { hasStructure: false }],
    [/no clear themes/u, { stability: 0.3 }],
    [/only partly stable \(stability 0\.50/u, { stability: 0.5 }],
    [/Only 30 texts/u, { usable: 30 }],
    [/Asked for 5 themes, but the texts filled only 2/u, { wanted: 5 }],
    [/20 of 100 texts \(20%\) are in no theme/u, { unassigned: 20 }],
    [/split by language/u, { languageOf: ['en', 'en', 'de', 'de'] }],
  ])('says %s', (sentence, facts) => {
    const warnings = warnAboutThemes({ ...sound, ...facts });
    expect(warnings).toEqual([expect.stringMatching(sentence)]);
  });

  it('does not mind languages that mix within themes', () => {
    expect(warnAboutThemes({ ...sound, languageOf: ['en', 'de', 'en', 'de'] })).toEqual([]);
  });
});

describe('settleLanguages', () => {
  it('takes the unknown for the usual', () => {
    expect(settleLanguages(['und', 'de', 'en', 'de'])).toEqual(['de', 'de', 'en', 'de']);
    expect(settleLanguages(['und', 'und'])).toEqual(['und', 'und']);
    expect(rankLanguages(['en', 'de', 'de', 'fr'])).toEqual(['de', 'en', 'fr']);
  });
});
