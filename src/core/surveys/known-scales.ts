import { foldAnswer } from './fold-answer.ts';

/**
 * Scales of words from the least or worst answer to the greatest or best: levels parted by `<`, ways to say the same by `|`.
 * English, German, Spanish, French and Portuguese.
 */
const written = [
  'never|not at all often < almost never|hardly ever < rarely|seldom|not often|not very often < occasionally|once in a while < sometimes|about half the time < often|frequently|regularly|usually|fairly often < very often|very frequently|most of the time|almost always|nearly always < always|all the time|every time',
  'never < less than once a year|less often < yearly|once a year|annually < a few times a year|several times a year < quarterly|every few months < monthly|once a month|about once a month < a few times a month|several times a month|every two weeks < weekly|once a week|about once a week < a few times a week|several times a week|most days < daily|every day|once a day < several times a day|multiple times a day|many times a day',
  'terrible|awful|unacceptable|worst < very poor|very bad|extremely poor < poor|bad|unsatisfactory < below average < fair|average|ok|okay|acceptable|adequate|mediocre|satisfactory|so-so < above average < good < very good|great < excellent|outstanding|exceptional|perfect|best',
  'none|none at all|nothing|not at all|no extent < very little|hardly at all|hardly < a little|slightly|a bit|little|a small amount|a little bit < some|somewhat|moderately|a moderate amount|to some extent|partly < quite a bit|mostly|a lot|much|quite a lot|to a large extent|largely < a great deal|very much|extremely|completely|entirely|fully|a huge amount',
  'much worse|a lot worse|significantly worse < worse|somewhat worse|a little worse|slightly worse < about the same|the same|same|no change|unchanged < better|somewhat better|a little better|slightly better|improved < much better|a lot better|significantly better',
  'definitely not|definitely would not|certainly not|definitely no < probably not|probably would not|probably no < might or might not|maybe|possibly|not sure|unsure < probably|probably yes|probably would < definitely|definitely yes|definitely would|certainly',
  'far below expectations|well below expectations < below expectations|did not meet expectations|did not meet my expectations < met expectations|meets expectations|met my expectations|as expected < exceeded expectations|exceeds expectations|above expectations|exceeded my expectations < far exceeded expectations|far above expectations|greatly exceeded my expectations',
  'beginner|novice|no experience < intermediate|some experience < advanced < expert',
  'very low|extremely low|lowest < low < medium|moderate|average|neutral < high < very high|extremely high|highest',
  'stimme überhaupt nicht zu|stimme gar nicht zu|trifft überhaupt nicht zu|trifft gar nicht zu < stimme nicht zu|lehne ab|trifft nicht zu < stimme eher nicht zu|trifft eher nicht zu < teils teils|teils, teils|teils/teils|weder noch|unentschieden|neutral < stimme eher zu|trifft eher zu < stimme zu|trifft zu < stimme voll und ganz zu|stimme völlig zu|stimme voll zu|trifft voll und ganz zu|trifft völlig zu',
  'sehr unzufrieden < unzufrieden < eher unzufrieden < weder noch|weder zufrieden noch unzufrieden|teils teils|teils, teils|neutral < eher zufrieden < zufrieden < sehr zufrieden',
  'nie|niemals < selten < manchmal|gelegentlich|ab und zu < oft|häufig < sehr oft|sehr häufig|meistens < immer',
  'sehr schlecht|ungenügend < schlecht|mangelhaft < mittelmäßig|mittel|ausreichend|befriedigend < gut < sehr gut|ausgezeichnet',
  'überhaupt nicht wichtig|unwichtig < wenig wichtig|eher unwichtig < teils teils|neutral|mittel < eher wichtig|wichtig < sehr wichtig|äußerst wichtig',
  'totalmente en desacuerdo|muy en desacuerdo < en desacuerdo < algo en desacuerdo < ni de acuerdo ni en desacuerdo|neutral|indiferente < algo de acuerdo < de acuerdo < totalmente de acuerdo|muy de acuerdo',
  'muy insatisfecho|muy insatisfecha|nada satisfecho < insatisfecho|insatisfecha|poco satisfecho < ni satisfecho ni insatisfecho|neutral|indiferente < algo satisfecho < satisfecho|satisfecha < muy satisfecho|muy satisfecha',
  'nunca < casi nunca|rara vez|raramente < a veces|algunas veces|às vezes|ocasionalmente < a menudo|frecuentemente|frequentemente|con frecuencia|muitas vezes < casi siempre|quase sempre < siempre|sempre',
  'muy malo|muito ruim|péssimo < malo|ruim < regular|neutral|neutro < bueno|bom < muy bueno|muito bom|excelente|ótimo',
  'pas du tout d’accord|tout à fait en désaccord < pas d’accord|en désaccord < plutôt pas d’accord|plutôt en désaccord < ni d’accord ni pas d’accord|ni d’accord ni en désaccord|neutre < plutôt d’accord < d’accord < tout à fait d’accord|entièrement d’accord',
  'très insatisfait|pas du tout satisfait < insatisfait|peu satisfait < plutôt insatisfait < ni satisfait ni insatisfait|neutre < plutôt satisfait < satisfait < très satisfait|tout à fait satisfait',
  'jamais < rarement < parfois|quelquefois|de temps en temps < souvent < très souvent|la plupart du temps < toujours',
  'discordo totalmente|discordo plenamente < discordo < discordo parcialmente < nem concordo nem discordo|não concordo nem discordo|neutro|indiferente < concordo parcialmente < concordo < concordo totalmente|concordo plenamente',
  'muito insatisfeito|muito insatisfeita < insatisfeito|insatisfeita < nem satisfeito nem insatisfeito|neutro|indiferente < satisfeito|satisfeita < muito satisfeito|muito satisfeita',
] as const;

type Scale = ReadonlyMap<string, number>;

function readScale(text: string): Scale {
  const levels = text.split(' < ');
  const middle = (levels.length - 1) / 2;
  return new Map(
    levels.flatMap((level, at) =>
      level.split('|').map((phrase) => [foldAnswer(phrase), at - middle] as const),
    ),
  );
}

const scales: readonly Scale[] = written.map(readScale);

/** The level of each answer, 0 in the middle, on the first known scale that has them all; null where none has. */
export function levelOnKnownScale(answers: readonly string[]): readonly number[] | null {
  const folded = answers.map(foldAnswer);
  for (const scale of scales) {
    const levels = folded.map((answer) => scale.get(answer)).filter((level) => level !== undefined);
    if (levels.length === answers.length && new Set(levels).size === levels.length) return levels;
  }
  return null;
}
