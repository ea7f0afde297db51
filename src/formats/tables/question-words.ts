/** What a question asks to be rated. */
export type ScoreTopic = 'nps' | 'csat' | 'ces';

/**
 * Stems by which a question is known, in English, Spanish, German, French, Portuguese, Indonesian, Polish, Swedish and
 * Chinese. Each stands at the beginning of a word, so that `please` does not speak of ease.
 */
const stems: Readonly<Record<ScoreTopic, readonly string[]>> = {
  nps: [
    ...[
      'nps',
      'net promoter',
      'recommend',
      'recomend',
      'recomiend',
      'weiterempf',
      'empfehl',
      'empfiehl',
    ],
    ...[
      'recommand',
      'conseiller',
      'merekomendasi',
      'rekomendasi',
      'menyarankan',
      'poleci',
      'polec',
    ],
    ...['rekommender', '推荐', '推薦'],
  ],
  csat: [
    ...['csat', 'satisf', 'satisfech', 'zufried', 'content de', 'puas', 'kepuasan', 'memuaskan'],
    ...['zadowol', 'satysfakc', 'usatysfakcj', 'nöjd', 'tillfredsst', '满意', '滿意'],
  ],
  ces: [
    ...[
      'ces',
      'customer effort',
      'easy\\b',
      'easily\\b',
      'easier\\b',
      'ease\\b',
      'easiness',
      'effort',
      'difficult',
    ],
    ...[
      'fácil',
      'facil',
      'difícil',
      'dificil',
      'dificult',
      'esfuerzo',
      'esforço',
      'leicht\\b',
      'leicht es',
    ],
    ...[
      'einfach',
      'schwierig',
      'schwer\\b',
      'aufwand',
      'mühe',
      'difficil',
      'simple\\b',
      'mudah',
      'kemudahan',
    ],
    ...[
      'sulit',
      'kesulitan',
      'usaha\\b',
      'łatw',
      'trudn',
      'wysiłk',
      'wysiłek',
      'lätt',
      'enkelt',
      'svårt',
      'ansträng',
    ],
    ...['容易', '简单', '簡單', '轻松', '困难', '困難', '费力', '費力'],
  ],
};
/** Short names are whole words only: `ces` begins `cession`, `nps` nothing else. */
const wholeWords = new Set(['nps', 'csat', 'ces']);

const patterns = (Object.keys(stems) as ScoreTopic[]).map(
  (topic) => [topic, new RegExp(stems[topic].map(pattern).join('|'), 'iu')] as const,
);

function pattern(stem: string): string {
  if (/\p{Script=Han}/u.test(stem)) return stem;
  const written = stem.replaceAll('\\b', '(?!\\p{L})');
  return `(?<!\\p{L})${written}${wholeWords.has(stem) ? '(?!\\p{L})' : ''}`;
}

type Found = Readonly<{ topic: ScoreTopic; at: number }>;

/** What a question asks to be rated, by the word that comes first: "how easy ... the steps we recommended" is ease. */
export function scoreTopic(question: string): ScoreTopic | null {
  return firstTopic(question.normalize('NFC'))?.topic ?? null;
}

/** The word of a question by which it is known what it asks to be rated, whole: `recommend`, `satisfied`. */
export function topicWords(question: string): string | null {
  const composed = question.normalize('NFC');
  const at = firstTopic(composed)?.at;
  if (at === undefined) return null;
  return /^\p{L}+/u.exec(composed.slice(at, at + 40))?.[0] ?? null;
}

function firstTopic(composed: string): Found | null {
  return patterns
    .map(([topic, expression]) => ({ topic, at: composed.search(expression) }))
    .filter(({ at }) => at >= 0)
    .reduce<Found | null>(
      (first, next) => (first === null || next.at < first.at ? next : first),
      null,
    );
}
