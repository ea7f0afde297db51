import type { LabelStyle, LineLabel } from './line-label.ts';
import { plainLabel } from './plain-label.ts';
import { isSpeakerLabel, tidyLabel } from './speaker-label.ts';
import { parseStamp, stampSource } from './time-stamp.ts';

/** No label is longer than this; what stands further right in a line is not looked at. */
const reach = 140;
/** A stamp, or one with the end of its stretch behind it, in brackets. One group: the start. */
const bracketedStamp = `(?:[(\\[](${stampSource})(?:[ ]*(?:-->|[–—-])[ ]*${stampSource})?[)\\]])`;
/** The same with or without brackets. Two groups, of which one holds the start. */
const stamp = `(?:${bracketedStamp}|(${stampSource})(?![)\\]]))`;
const indent = '^[ \\t]*(?:>[ \\t]*)?';

const isStamp = new RegExp(`^${stampSource}$`, 'u');

const beginsWithDigit = (group: string): boolean => {
  const unit = group.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
};

/** The label of a match: its group `name`, and the first group that is a stamp. */
function toLabel(match: RegExpExecArray, sure = false): LineLabel {
  // A stamp begins with a digit: no pattern need look at a group that does not.
  const found = match.find(
    (group: string | undefined, at) =>
      at > 0 && group && beginsWithDigit(group) && isStamp.test(group),
  );
  const name = match.groups?.['name'];
  const speaker = name === undefined ? null : tidyLabel(name);
  return {
    speaker,
    timeMs: found === undefined ? null : parseStamp(found),
    speechAt: match[0].length,
    sure,
    isName: speaker === null || isSpeakerLabel(speaker),
  };
}

const endsAsStamp = (line: string): boolean => {
  const last = line.trimEnd();
  const unit = last.charCodeAt(last.length - 1);
  // Most lines end with a full stop or a letter; a stamp ends with a digit, a bracket or a colon.
  const mayEnd = unit < 0x3b ? unit === 0x29 || unit >= 0x30 : unit === 0x5d;
  return mayEnd && /[\d)\]][ \t]*:?[ \t]*$/u.test(line);
};

const headerPattern = new RegExp(
  `^[ \\t]*(?<name>\\S.{0,58}?)(?<gap>:?[ \\t]+|[ \\t]*[|–—-][ \\t]*)${stamp}[ \\t]*:?[ \\t]*$`,
  'u',
);

/** `Ana Gil  0:21` or `Ana Gil: 0:21` alone on its line, the speech below it. */
const stampedHeader: LabelStyle = (line) => {
  if (line.length > reach || !endsAsStamp(line)) return null;
  const match = headerPattern.exec(line);
  if (!match || /[:：]/u.test(match.groups?.['name'] ?? '')) return null;
  return toLabel(match, /\t| {2}/u.test(match.groups?.['gap'] ?? ''));
};

const emphasisedPattern = new RegExp(
  `${indent}${stamp}?[ \\t]*(?<mark>\\*{1,3}|__?)[ \\t]*${stamp}?[ \\t]*(?<name>[^\\n:：*[\\]]{1,60}?)[ \\t]*${stamp}?` +
    `[ \\t]*(?:[:：][ \\t]*\\k<mark>|\\k<mark>[ \\t]*${bracketedStamp}?[ \\t]*[:：])[ \\t]*${bracketedStamp}?[ \\t]*`,
  'u',
);

/** `**Ana:** text` and `**Ana**: text`. */
const emphasised: LabelStyle = (line) => {
  const head = line.slice(0, reach);
  if (!/^[^\p{L}*_]*[*_]/u.test(head)) return null;
  const match = emphasisedPattern.exec(head);
  return match && toLabel(match);
};

function enclosed(open: string, close: string): LabelStyle {
  const pattern = new RegExp(
    `${indent}\\${open}(?<name>[^\\n:\\${close}]{1,50}?)[ \\t]*(${stampSource})?\\${close}(?::[ \\t]*|[ \\t]+)` +
      '(?!https?:|<)(?=\\S)',
    'u',
  );
  return (line) => {
    if (!line.trimStart().startsWith(open)) return null;
    const match = pattern.exec(line.slice(0, reach));
    return match && toLabel(match);
  };
}

/** Blanks before a stamp belong to it: two runs of them beside each other would be tried in every way. */
const colonPattern = new RegExp(
  `${indent}(?:${stamp}[ \\t\\-–]*)?(?<name>[^\\s:：*[\\]{}][^\\n:：*[\\]{}]{0,59}?)(?:[ \\t\\u00A0\\u202F]*${stamp})?` +
    `[ \\t\\u00A0\\u202F]*(?::(?=\\s|$)|：)[ \\t]*${bracketedStamp}?[ \\t]*`,
  'u',
);

/** `Ana: text`, `Ana (00:12): text`, `[00:01:02] Ana: text`, or `Ana:` with the speech below it. Of a line up to its reach. */
export const labelByColon: LabelStyle = (head) => {
  if (!head.includes(':') && !head.includes('：')) return null;
  const match = colonPattern.exec(head);
  return match && toLabel(match);
};

const colon: LabelStyle = (line) => {
  const head = line.slice(0, reach);
  return plainLabel(head) ?? labelByColon(head);
};

const timedPattern = new RegExp(`^[ \\t]*${stamp}[ \\t:–-]*`, 'u');

/** `[00:01:02] text` where nobody is named. */
export const timed: LabelStyle = (line) => {
  if (!/^[ \t]*[([]?\d/u.test(line)) return null;
  const match = timedPattern.exec(line.slice(0, reach));
  return match && toLabel(match);
};

/** `12/03/2024, 10:01 - Ana: text` and `[12.03.24, 10:01:05] Ana: text`, as chats are saved: by the day, so without a place in a recording. */
const datedPattern =
  /^[\u200E\u200F]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \u202F]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202F]?[ap]\.?m\.?)?(?:\][ ]|[ ][–-][ ])[\u200E\u200F]?(?<name>[^\s:][^:\n]{0,58}):[ ]*/iu;
/** `10:01:02 From Ana to Everyone: text`, as meetings save their chat. */
const meetingPattern =
  /^\d{1,2}:\d{2}:\d{2}[ \t]+From[ ]+(?<name>[^\s:](?:(?! to )[^:\n]){0,58}?)(?:[ ]+to[ ]+[^:\n]{1,60})?[ ]*:[ \t]*/u;

const chat: LabelStyle = (line) => {
  if (!/^[\u200E\u200F]?\[?\d/u.test(line)) return null;
  const head = line.slice(0, reach);
  const match = datedPattern.exec(head) ?? meetingPattern.exec(head);
  const name = match?.groups?.['name'];
  if (!match || name === undefined) return null;
  const speaker = tidyLabel(name.replace(/^[~\u202F\u00A0 ]+/u, ''));
  const isName = isSpeakerLabel(speaker) || /^\+?[\d \u00A0()-]{6,}$/u.test(speaker);
  return { speaker, timeMs: null, speechAt: match[0].length, sure: false, isName };
};

/** The styles that name voices, the plainest to tell first, each with marks of which a text has one where it is written so. */
export const namingStyles: readonly Readonly<{ marks: readonly string[]; style: LabelStyle }>[] = [
  { marks: [':'], style: chat },
  { marks: [':'], style: stampedHeader },
  { marks: ['*', '_'], style: emphasised },
  { marks: ['['], style: enclosed('[', ']') },
  { marks: ['{'], style: enclosed('{', '}') },
  { marks: [':', '：'], style: colon },
];
