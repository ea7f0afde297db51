/**
 * Where a phrase stands on a scale: the family of phrases it belongs to, and how far from the middle. -3 and 3 are the
 * ends ("strongly"), -2 and 2 the plain words, -1 and 1 "somewhat", 0 the middle. Families that run from nothing to much
 * have no middle of their own: -3, -2, 0, 2, 3.
 */
export type ScalePlace = Readonly<{ family: string; level: number }>;

type Phrases = Readonly<Record<string, string>>;

const middle =
  'neutral|undecided|neither|no opinion either way|ni de acuerdo ni en desacuerdo|teils, teils|teils teils|weder noch|unentschieden|neutre|ni satisfait ni insatisfait|netral|neutralny|varken eller|nem concordo nem discordo|中立|一般';

/** By family, the phrases of each level, parted by `|`; in English, Spanish, German, French, Portuguese and Chinese. */
const families: Readonly<Record<string, Phrases>> = {
  agreement: {
    '-3': "strongly disagree|completely disagree|totally disagree|muy en desacuerdo|totalmente en desacuerdo|stimme überhaupt nicht zu|stimme gar nicht zu|pas du tout d’accord|pas du tout d'accord|discordo totalmente|discordo plenamente|sangat tidak setuju|非常不同意|非常不認同",
    '-2': "disagree|en desacuerdo|stimme nicht zu|pas d’accord|pas d'accord|discordo|tidak setuju|不同意",
    '-1': "somewhat disagree|slightly disagree|algo en desacuerdo|stimme eher nicht zu|plutôt pas d’accord|plutôt pas d'accord|discordo parcialmente",
    '0': `neither agree nor disagree|neither agree or disagree|${middle}`,
    '1': "somewhat agree|slightly agree|algo de acuerdo|stimme eher zu|plutôt d’accord|plutôt d'accord|concordo parcialmente",
    '2': "agree|de acuerdo|stimme zu|d’accord|d'accord|concordo|setuju|同意",
    '3': "strongly agree|completely agree|totally agree|muy de acuerdo|totalmente de acuerdo|stimme voll und ganz zu|stimme völlig zu|tout à fait d’accord|tout à fait d'accord|concordo totalmente|concordo plenamente|sangat setuju|非常同意",
  },
  satisfaction: {
    '-3': 'very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|not at all satisfied|muy insatisfecho|sehr unzufrieden|très insatisfait|pas du tout satisfait|muito insatisfeito|sangat tidak puas|非常不满意',
    '-2': 'dissatisfied|unsatisfied|insatisfecho|unzufrieden|insatisfait|insatisfeito|tidak puas|不满意',
    '-1': 'somewhat dissatisfied|slightly dissatisfied|a little dissatisfied|algo insatisfecho|eher unzufrieden|plutôt insatisfait|um pouco insatisfeito',
    '0': `neither satisfied nor dissatisfied|neither satisfied or dissatisfied|${middle}`,
    '1': 'somewhat satisfied|slightly satisfied|algo satisfecho|eher zufrieden|plutôt satisfait|um pouco satisfeito',
    '2': 'satisfied|satisfecho|zufrieden|satisfait|satisfeito|puas|满意',
    '3': 'very satisfied|extremely satisfied|completely satisfied|muy satisfecho|sehr zufrieden|très satisfait|muito satisfeito|sangat puas|非常满意',
  },
  favour: {
    '-3': 'very unfavorably|very unfavourably|very unfavorable|very unfavourable',
    '-2': 'unfavorably|unfavourably|unfavorable|unfavourable|mostly unfavorable|mostly unfavourable',
    '-1': 'somewhat unfavorably|somewhat unfavourably|somewhat unfavorable|somewhat unfavourable',
    '0': `neither favorably nor unfavorably|neither favourably nor unfavourably|neither favorably nor unfavorably (neutral)|neither favorable nor unfavorable|neither favourable nor unfavourable|${middle}`,
    '1': 'somewhat favorably|somewhat favourably|somewhat favorable|somewhat favourable',
    '2': 'favorably|favourably|favorable|favourable|mostly favorable|mostly favourable',
    '3': 'very favorably|very favourably|very favorable|very favourable',
  },
  likelihood: {
    '-3': 'not at all likely|extremely unlikely|very unlikely|definitely not|definitely would not|muy improbable|nada probable|sehr unwahrscheinlich|très improbable|pas du tout probable|muito improvável|sangat tidak mungkin',
    '-2': 'unlikely|not likely|not very likely|probably not|probably would not|improbable|unwahrscheinlich|improvável',
    '-1': 'somewhat unlikely|slightly unlikely|not so likely|eher unwahrscheinlich|plutôt improbable',
    '0': `neither likely nor unlikely|might or might not|${middle}`,
    '1': 'somewhat likely|slightly likely|eher wahrscheinlich|plutôt probable',
    '2': 'likely|probably|probably would|probable|wahrscheinlich|provável',
    '3': 'very likely|extremely likely|definitely|definitely would|muy probable|sehr wahrscheinlich|très probable|extremadamente probable|äußerst wahrscheinlich|muito provável|extremamente provável|sangat mungkin',
  },
  ease: {
    '-3': 'very difficult|extremely difficult|very hard|muy difícil|sehr schwer|sehr schwierig|très difficile|muito difícil|sangat sulit|非常困难',
    '-2': 'difficult|hard|difícil|schwer|schwierig|difficile|sulit|困难',
    '-1': 'somewhat difficult|slightly difficult|algo difícil|eher schwer|eher schwierig|plutôt difficile',
    '0': `neither easy nor difficult|neither difficult nor easy|${middle}`,
    '1': 'somewhat easy|slightly easy|algo fácil|eher leicht|eher einfach|plutôt facile',
    '2': 'easy|fácil|leicht|einfach|facile|mudah|容易',
    '3': 'very easy|extremely easy|muy fácil|sehr leicht|sehr einfach|très facile|muito fácil|sangat mudah|非常容易',
  },
  frequency: {
    '-3': 'never|nunca|nie|jamais|tidak pernah|从不',
    '-2': 'rarely|seldom|hardly ever|almost never|casi nunca|rara vez|selten|rarement|raramente|jarang|很少',
    '0': 'sometimes|occasionally|a veces|manchmal|parfois|às vezes|kadang-kadang|有时',
    '2': 'often|frequently|usually|very often|a menudo|frecuentemente|oft|häufig|souvent|frequentemente|sering|经常',
    '3': 'always|almost always|siempre|immer|toujours|sempre|selalu|总是',
  },
  quality: {
    '-3': 'very poor|very bad|terrible|awful|muy malo|sehr schlecht|très mauvais|muito ruim|sangat buruk|非常差',
    '-2': 'poor|bad|malo|schlecht|mauvais|ruim|buruk|差',
    '0': `fair|average|ok|okay|acceptable|regular|mittelmäßig|moyen|cukup|${middle}`,
    '2': 'good|bueno|gut|bon|bom|baik|好',
    '3': 'very good|excellent|muy bueno|excelente|sehr gut|ausgezeichnet|très bon|muito bom|sangat baik|非常好',
  },
  degree: {
    '-3': 'not at all|not at all important|not important|nada|nada importante|überhaupt nicht|gar nicht|pas du tout|tidak sama sekali',
    '-2': 'slightly|a little|slightly important|not so important|poco|ein wenig|wenig|un peu|pouco',
    '0': 'moderately|somewhat|moderately important|somewhat important|algo|mäßig|teilweise|moyennement|moderadamente',
    '2': 'very|very much|quite a bit|very important|important|bastante|ziemlich|beaucoup|muito',
    '3': 'extremely|a great deal|completely|extremely important|muchísimo|äußerst|voll und ganz|énormément|extremamente',
  },
};

const places = new Map<string, ScalePlace[]>();
for (const [family, levels] of Object.entries(families)) {
  for (const [level, phrases] of Object.entries(levels)) {
    for (const phrase of phrases.split('|')) {
      const known = places.get(phrase) ?? [];
      known.push({ family, level: Number(level) });
      places.set(phrase, known);
    }
  }
}

/** Words that end a scale though no family has them: "Not at all confident", "Extremely useful". */
const lowEnd =
  /^(?:not at all|strongly dis|extremely (?:un|dis|in)|very (?:un|dis|low|poor|bad)|worst|lowest|least|nada|pas du tout|überhaupt nicht|gar nicht)/iu;
const highEnd =
  /^(?:extremely|strongly|very|definitely|completely|totally|absolutely|best|highest|most|äußerst|tout à fait|totalmente|muy|sehr|très|muito)\s/iu;

/** Every place at which a phrase may stand: "neutral" is the middle of several families. */
export function scalePlaces(word: string): readonly ScalePlace[] {
  return places.get(folded(word)) ?? [];
}

/** Which end of a scale a word belongs to, or null where it says neither. */
export function endOfScale(word: string): 'low' | 'high' | null {
  const text = folded(word);
  const [place] = places.get(text) ?? [];
  if (place) return place.level < 0 ? 'low' : place.level > 0 ? 'high' : null;
  if (lowEnd.test(text)) return 'low';
  return highEnd.test(text) ? 'high' : null;
}

function folded(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.!]+$/u, '');
}
