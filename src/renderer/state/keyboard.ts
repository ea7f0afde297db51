/** `Ctrl+K`, `Ctrl+Shift+Z`, `Alt+ArrowLeft`, `c`, `7`, `F6`. On a Mac `Ctrl` means Command. */
export type KeyCombination = string;

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** What a combination is made of. */
export type KeyParts = Readonly<{ ctrl: boolean; alt: boolean; shift: boolean; key: string }>;

const onMac = (): boolean => navigator.userAgent.includes('Mac OS');

export function readCombination(keys: KeyCombination): KeyParts {
  const parts = keys.split('+');
  // The last part is the key; `+` and `Ctrl++` end in an empty one.
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return { ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), key };
}

/** A character that is neither letter nor digit: on some keyboards it is reached with Shift or AltGr, on others without. */
export function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\d\s]/u.test(key);
}

/** Whether a key goes to an input method that is making a word of several keys. */
export function isComposing(event: KeyPress): boolean {
  // Some browsers send the key that ends a composition after its end; only its old number tells.
  return event.isComposing || event.key === 'Process' || Reflect.get(event, 'keyCode') === 229;
}

/** Whether a sign was reached with AltGr, which some systems report as Ctrl and Alt, or with Option. */
function isThirdLevel(event: KeyPress): boolean {
  if (event.getModifierState?.('AltGraph') === true) return true;
  return onMac() && event.altKey && isSign(event.key);
}

const isOtherAlphabet = (key: string): boolean =>
  /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);

function matchesPlainKey(event: KeyPress, { key, alt }: KeyParts): boolean {
  if (/^\d$/u.test(key)) {
    // By their place on the keyboard, for layouts that write them with Shift; on the number pad while it writes digits.
    return event.code === `Digit${key}` || (event.code === `Numpad${key}` && event.key === key);
  }
  if (key === 'Space') return event.key === ' ';
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // Who writes Greek or Russian has the commands where a Latin keyboard has them; Option writes signs in place of letters.
  const byPlace = isOtherAlphabet(event.key) || (alt && onMac());
  return byPlace && /^[a-z]$/iu.test(key) && event.code === `Key${key.toUpperCase()}`;
}

function matchesShift(event: KeyPress, { key, shift }: KeyParts): boolean {
  if (isSign(key) || event.shiftKey === shift) return true;
  // Where digits are written with Shift, that Shift is part of the digit.
  return !shift && /^\d$/u.test(key) && event.key === key;
}

/** Whether a key press is this combination. Never while an input method composes. */
export function matchesKeys(event: KeyPress, keys: KeyCombination): boolean {
  if (isComposing(event)) return false;
  const wanted = readCombination(keys);
  if (isThirdLevel(event) && !(onMac() && wanted.alt)) {
    return isSign(wanted.key) && !wanted.ctrl && !wanted.alt && event.key === wanted.key;
  }
  const command = onMac() ? event.metaKey : event.ctrlKey;
  const other = onMac() ? event.ctrlKey : event.metaKey;
  if (other || command !== wanted.ctrl || event.altKey !== wanted.alt) return false;
  return matchesShift(event, wanted) && matchesPlainKey(event, wanted);
}

/** Keys that only change what others write, or that write nothing yet. */
const silentKeys = new Set(
  'Shift Control Alt AltGraph Meta OS Fn CapsLock NumLock ScrollLock Dead Compose Unidentified Process'.split(
    ' ',
  ),
);

/** Whether a key does nothing by itself: it is held for another one, or begins an accent. */
export function isSilentKey(event: KeyPress): boolean {
  return silentKeys.has(event.key);
}

function plainKeyOf(event: KeyPress): string {
  const digit = /^Digit(\d)$/u.exec(event.code)?.[1];
  // On such a key a letter such as `é` stands for the digit, while a sign is meant as itself.
  if (digit !== undefined && !isSign(event.key)) return digit;
  if (event.key === ' ') return 'Space';
  const letter = /^Key([A-Z])$/u.exec(event.code)?.[1];
  if (letter !== undefined && isOtherAlphabet(event.key)) return letter.toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** The combination that a key press makes; null for keys that do nothing by themselves and while an input method composes. */
export function combinationOf(event: KeyPress): KeyCombination | null {
  if (isComposing(event) || isSilentKey(event)) return null;
  // The key of the system's own menus.
  if (onMac() ? event.ctrlKey : event.metaKey) return null;
  const key = plainKeyOf(event);
  if (isThirdLevel(event)) return isSign(key) ? key : null;
  const isOwnShift = isSign(key) || (/^\d$/u.test(key) && event.key === key && event.shiftKey);
  return writeCombination({
    ctrl: onMac() ? event.metaKey : event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey && !isOwnShift,
    key,
  });
}

export function writeCombination({ ctrl, alt, shift, key }: KeyParts): KeyCombination {
  const held = [ctrl ? 'Ctrl+' : '', alt ? 'Alt+' : '', shift ? 'Shift+' : ''];
  return held.join('') + key;
}

/** One form for combinations that are the same: `Shift+?` is `?`, `Ctrl+K` is `Ctrl+k`. */
export function sameForm(keys: KeyCombination): KeyCombination {
  const parts = readCombination(keys);
  const key = parts.key.length === 1 ? parts.key.toLowerCase() : parts.key;
  return writeCombination({ ...parts, key, shift: parts.shift && !isSign(key) });
}

/** Whether a combination is one letter, digit or sign, which speech input and a slip of the hand may press. */
export function isSingleCharacter(keys: KeyCombination): boolean {
  const { ctrl, alt, key } = readCombination(keys);
  return !ctrl && !alt && (key.length === 1 || key === 'Space');
}

const keyWords: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The parts of a combination as they stand on the keys of this computer. */
export function keyParts(keys: KeyCombination): readonly string[] {
  return keys.split(/\+(?=.)/u).map((part) => {
    if (onMac() && part === 'Ctrl') return '⌘';
    if (onMac() && part === 'Alt') return '⌥';
    return keyWords[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
