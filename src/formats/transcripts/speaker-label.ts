/** What stands before a colon or in brackets and is nobody's name, in lower case. */
const notNames = new Set(
  (
    'note|notes|nb|n.b|http|https|ftp|mailto|file|url|link|source|sources|date|time|place|location|title|author|' +
    'authors|subject|from|to|cc|bcc|re|ps|p.s|example|examples|e.g|i.e|summary|abstract|description|details|keywords|' +
    'duration|length|recorded|recording|transcript|transcription|transcribed by|version|tag|tags|figure|fig|table|' +
    'see|see also|update|warning|important|tip|todo|background|aim|aims|method|methods|results|conclusion|agenda|' +
    'name|age|gender|sex|city|country|occupation|job|email|e-mail|phone|address|status|project|study|language|' +
    'music|laughter|laughs|laughing|applause|inaudible|crosstalk|cross talk|silence|pause|long pause|unintelligible|' +
    'sighs|coughs|noise|foreign|blank_audio|sound|chuckles|indiscernible|x|' +
    'hinweis|anmerkung|datum|ort|titel|thema|dauer|beispiel|nota|fecha|lugar|tema|ejemplo|lieu|sujet|exemple'
  ).split('|'),
);

const particles = new Set(
  'de da di del della der den van von la le el al bin bint ibn y e zu ten ter'.split(' '),
);

/** True where `name` could be what a transcript calls a voice: short, no sentence, no word such as "Note" or "Date". */
export function isSpeakerLabel(name: string): boolean {
  if (name.length === 0 || name.length > 50 || !/^[\p{L}\p{N}]/u.test(name)) return false;
  if (!/\p{L}/u.test(name) || /[,;!?"“”„«»…=<>|@#\\]/u.test(name)) return false;
  if (notNames.has(name.toLowerCase())) return false;
  const words = name.split(' ');
  // A full stop belongs to an initial or a short form; elsewhere it ends a sentence.
  return words.length <= 6 && !words.some(endsSentence);
}

const endsSentence = (word: string): boolean =>
  word.endsWith('.') && (word === '.' || /\p{L}{5}\.$/u.test(word));

/** True where every word is written as names are: with a capital or a digit first, but for "van", "de" and their like. */
export function isWrittenAsName(name: string): boolean {
  const words = name
    .replace(/\([^)]*\)/gu, '')
    .trim()
    .split(/\s+/u);
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || particles.has(word));
}

/** The label as it is kept: marks of emphasis around it off, blanks single. */
export function tidyLabel(raw: string): string {
  return raw
    .trim()
    .replace(/^[*_]{1,3}|[*_]{1,3}$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
