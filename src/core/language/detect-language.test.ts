import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

const samples: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The staff were friendly, but I waited almost an hour at the desk.'],
  ['de', 'Die Wartezeit war viel zu lang und niemand hat uns etwas erklärt.'],
  ['fr', 'Le personnel était très gentil, mais le délai de livraison trop long.'],
  ['es', 'La atención fue muy buena, pero el precio me parece demasiado alto.'],
  ['it', 'Il servizio è ottimo, però la consegna è arrivata in ritardo.'],
  ['pt', 'O atendimento foi muito bom, mas a entrega demorou demais.'],
  ['nl', 'De medewerkers waren vriendelijk, maar ik moest te lang wachten.'],
  ['pl', 'Obsługa była bardzo miła, ale musiałem zbyt długo czekać.'],
  ['sv', 'Personalen var trevlig men jag fick vänta alldeles för länge.'],
  ['ru', 'Персонал был очень вежливый, но ждать пришлось слишком долго.'],
  ['uk', 'Персонал був дуже привітний, але чекати довелося занадто довго.'],
  ['ar', 'كان الموظفون لطفاء جدا ولكن وقت الانتظار كان طويلا.'],
  ['fa', 'کارکنان بسیار مهربان بودند اما زمان انتظار خیلی طولانی بود.'],
  ['he', 'הצוות היה נחמד מאוד'],
  ['el', 'Το προσωπικό ήταν ευγενικό'],
  ['hi', 'कर्मचारी बहुत अच्छे थे लेकिन इंतज़ार का समय बहुत लंबा था।'],
  ['th', 'พนักงานดีมาก'],
  ['ko', '직원이 친절했어요'],
  ['ja', '待ち時間が長すぎました。'],
  ['zh', '等待时间太长了。'],
];

describe('detectLanguage', () => {
  it.each(samples)('recognises %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '   ', '12345', '?!', 'ok', 'good', 'n/a', 'Hello world', 'xx yy zz aa bb'])(
    'does not guess from %j',
    (text) => {
      expect(detectLanguage(text)).toBe('und');
    },
  );

  it('reads a long text over its whole length, not only its first page', () => {
    const preface = 'Das Gespräch wurde auf Englisch geführt und wörtlich aufgeschrieben. ';
    const body = 'I think the whole thing started when we moved to the new office last year. ';
    expect(detectLanguage(preface.repeat(8) + body.repeat(800))).toBe('en');
  });

  it('is not misled by addresses and numbers', () => {
    const text =
      'Bitte schreiben Sie mir: jane.the.person@example.org https://example.org/the/and/of';
    expect(detectLanguage(`${text} 2024-05-06`)).toBe('de');
  });

  it('answers a tag for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        expect(detectLanguage(text)).toMatch(/^[a-z]{2,3}$/u);
      }),
      { numRuns: 50 },
    );
  });

  const interview = join(
    import.meta.dirname,
    '../../../../shared/data/interviews/hitsave_qcubed.md',
  );
  it.skipIf(!existsSync(interview))('recognises a real interview (../shared/data)', () => {
    expect(detectLanguage(readFileSync(interview, 'utf8'))).toBe('en');
  });
});
