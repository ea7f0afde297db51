/**
 * One pattern for emoticons: eyes, perhaps a tear and a nose, a mouth; or a smile turned round, or a heart.
 * Letters serve as a mouth only where no further letter or digit follows.
 */
export const emoticonPattern =
  "<\\/?3+|[:;=][-'o^~]{0,2}(?:[)(\\]\\[}{|/\\\\*@]+|(?:[DdPpOoSsXx]|3)(?![\\p{L}\\p{N}]))|[xX]D+(?![\\p{L}\\p{N}])|\\([-^']?[:;=](?![\\p{L}\\p{N}])|\\^[_.-]?\\^|(?<![\\p{L}\\p{N}])T_+T(?![\\p{L}\\p{N}])|-_+-";

const happyMouths = ')]}D*dpP3';

/** The valence of an emoticon that the pattern found, on the lexicons' scale of -4..4. */
export function emoticonValence(emoticon: string): number {
  if (emoticon.startsWith('<')) return emoticon.startsWith('</') ? -2.2 : 2.6;
  if (emoticon.startsWith('^') || /^x/i.test(emoticon)) return 1.9;
  if (emoticon.startsWith('T') || emoticon.startsWith('-')) return -1.5;
  if (emoticon.startsWith('(')) return 1.8;
  return faceValence(emoticon);
}

function faceValence(face: string): number {
  const mouth = face.at(-1) ?? '';
  const crying = face.includes("'");
  if (happyMouths.includes(mouth)) return crying ? 1 : mouth === 'D' ? 2.4 : 2;
  if (mouth === '(' || mouth === '[' || mouth === '{') return crying ? -2.3 : -2;
  if (mouth === '@') return -2;
  return mouth === 'o' || mouth === 'O' ? -0.2 : -1.2;
}
