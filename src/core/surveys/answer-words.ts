/** Answers that give no opinion on what was asked, whole or with words behind a dash or comma. */
const noOpinion = new RegExp(
  `^(?:${[
    String.raw`n\s*/\s*a|n\.a\.?|#n/a`,
    "not applicable|does ?n[o’']t apply(?: to me)?|does not apply(?: to me)?|not relevant(?: to me)?",
    "i? ?do ?n[o’']t know|i? ?do not know|dont know|d/k|dk",
    "no opinion|no basis(?: for evaluation)?|cannot (?:say|judge|rate|answer)|can[’']t (?:say|judge|rate)|unable to (?:rate|judge)",
    '(?:i )?(?:would )?(?:prefer|rather|choose|wish) not(?: to)? (?:say|answer|disclose|respond|share|tell)',
    '(?:i )?decline(?:d)? to (?:say|answer|respond|state)|refused|no answer|not answered',
    'weiß nicht|weiss nicht|keine angabe|keine angaben|trifft nicht auf mich zu|nicht zutreffend|k\\. ?a\\.|entfällt',
    'no s[eé]|no sabe|no sabe/no contesta|ns/nc|no aplica|no procede|prefiero no (?:decirlo|responder|contestar)',
    'je ne sais pas|ne sait pas|nsp|sans opinion|non applicable|sans objet|ne se prononce pas|préfère ne pas répondre',
    'não sei|não se aplica|prefiro não (?:dizer|responder)|nie wiem|nie dotyczy|vet ej|vet inte|tidak tahu|不知道|不适用|不清楚',
  ].join('|')})(?:\\s*[-–—,;:/(.].*)?$`,
  'iu',
);
/** "Unfamiliar (N/A)", "I am not involved - not applicable". */
const marked = /\((?:n\s*\/\s*a|not applicable)\)\s*$|[-–—]\s*(?:n\s*\/\s*a|not applicable)\s*$/iu;
const longest = 80;

/** How such answers may begin: a million texts are told by two letters that they are none of them. */
const beginnings = new Set([
  ...[
    'n',
    'n/',
    'n.',
    'n ',
    '#n',
    'no',
    'do',
    'd/',
    'dk',
    'i ',
    'id',
    'ca',
    'un',
    'wo',
    'pr',
    'ra',
    'ch',
    'wi',
    'de',
    're',
    'we',
  ],
  ...[
    'ke',
    'tr',
    'ni',
    'k.',
    'en',
    'ns',
    'je',
    'ne',
    'sa',
    'nã',
    've',
    'ti',
    '不知',
    '不适',
    '不清',
  ],
]);

/** Whether an answer says that there is none: "Not applicable", "Don't know", "Prefer not to say", "Unfamiliar (N/A)". */
export function isNoOpinion(answer: string): boolean {
  const text = answer.trim();
  if (text.length > longest) return false;
  if (beginnings.has(text.slice(0, 2).toLowerCase()) && noOpinion.test(text)) return true;
  const last = text.at(-1);
  return (last === ')' || last === 'e' || last === 'a' || last === 'A') && marked.test(text);
}

const yesWords = new Set(
  'x 1 y yes true checked selected ticked quoted on ✓ ✔ ☑ ja j oui o sí si s sim tak t 是'.split(
    ' ',
  ),
);
const noWords = new Set([
  ...'0 n no false unchecked unselected off nein non não nie nej 否'.split(' '),
  ...['not selected', 'not checked', 'not quoted', 'not ticked'],
]);

/** Whether the cell of an option's column says that it was chosen. */
export function isTickWord(cell: string): boolean {
  return yesWords.has(cell.trim().toLowerCase());
}

/** Whether it says outright that the option was not chosen. */
export function isUntickedWord(cell: string): boolean {
  return noWords.has(cell.trim().toLowerCase());
}

/** The part of a choice at which people write themselves: "Other (please specify)". */
export function isOtherPart(label: string): boolean {
  return /(?<!\p{L})(?:other|others|otro|otra|otros|sonstiges?|andere[srn]?|autre|autres|outro|outra|inny|inne|annat|lainnya|其他|其它)(?!\p{L})|please specify|[-_]\s*TEXT$/iu.test(
    label,
  );
}

const technical = new RegExp(
  `^(?:${[
    'response ?set|name|status|finished|progress|ip ?address|external ?data ?reference|external ?reference|distribution ?channel',
    'user ?language|recipient ?(?:last|first)? ?name|recipient ?e-?mail|e-?mail ?address|location ?(?:latitude|longitude|accuracy)',
    'collector ?id|custom data(?: \\d+)?|last ?page|start ?language|seed|response type|network ?id|tags?|respondent_?id|response_?id',
    'antworttyp|ip-adresse|beendet|aktueller stand|letzte seite|start-sprache|zufallsstartwert|verteilungskanal|benutzersprache',
  ].join('|')})$`,
  'iu',
);

/** Whether a column is one that the survey tool writes by itself. */
export function isTechnicalName(name: string): boolean {
  return technical.test(name.trim());
}
