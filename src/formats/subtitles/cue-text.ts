/** A stretch of a cue that one voice says; `voice` is null where nobody is named. */
export type VoicedText = Readonly<{ voice: string | null; text: string }>;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** A tag with its name and what stands behind it, a time stamp inside a cue, or a position mark of SRT. */
const tag = /<(\/?)([a-z]*)((?:\.[^\s.<>]*)*)(?:[ \t\n]([^<>]*))?>|<([\d:.]+)>|\{\\[^{}\n]*\}/giu;

function tidy(text: string): string {
  return decodeEntities(text)
    .replace(/[ \t\n\v\f\r\u2028\u2029]+/gu, ' ')
    .trim();
}

/**
 * The payload of a cue as plain words: tags, classes and stamps off, entities decoded, line ends as blanks.
 * Text behind a closed voice in the same cue still belongs to that voice. `<` that opens no tag stays.
 */
export function readCueText(payload: string): VoicedText[] {
  const found: { voice: string | null; text: string }[] = [];
  let voice: string | null = null;
  let last = 0;
  let pending = '';
  const close = (): void => {
    const text = tidy(pending);
    pending = '';
    if (text !== '') found.push({ voice, text });
  };
  for (const match of payload.matchAll(tag)) {
    pending += payload.slice(last, match.index);
    last = match.index + match[0].length;
    const named = match[1] === '' && match[2]?.toLowerCase() === 'v' ? tidy(match[4] ?? '') : '';
    if (named !== '') {
      close();
      voice = named;
    }
  }
  pending += payload.slice(last);
  close();
  return found;
}

/** Time stamps inside a cue (karaoke), which a source cannot keep. */
export function countInnerStamps(payload: string): number {
  return [...payload.matchAll(/<\d[\d:.]*>/gu)].length;
}
