import type { CodingId } from '../../shared/ids.ts';
import { stripeId } from './highlights.ts';
import { stripeWidth, type PlacedStripe } from './place-stripes.ts';
import type { ReaderCode, ReaderCoder, ReaderCoding } from './reader-state.ts';

/** What is said of a coding beside its code. */
export type StripeFacts = Readonly<{
  code: string;
  /** Null where it is the person's own. */
  coder: string | null;
  /** 0 to 100; null where nobody said otherwise than usual. */
  weight: number | null;
  hasMemo: boolean;
}>;

/** What a stripe is drawn from. */
export type StripeLook = Readonly<{
  stripe: PlacedStripe;
  coding: ReaderCoding;
  code: ReaderCode | undefined;
  coder: ReaderCoder | undefined;
  isActive: boolean;
}>;

/** Nobody said how strongly: the engine's own value. */
const usualWeight = 50;
const patternCount = 5;

function factsOf({ coding, code, coder }: StripeLook): StripeFacts {
  return {
    code: code?.name ?? '',
    coder: coder && !coder.isMe ? coder.name : null,
    weight: coding.weight === usualWeight ? null : coding.weight,
    hasMemo: coding.memoId !== null,
  };
}

/** Whether two looks differ in their place alone. Rows that stay as they are stay the same objects. */
function isSameButForPlace(one: StripeLook, other: StripeLook): boolean {
  return (
    one.coding === other.coding &&
    one.code === other.code &&
    one.coder === other.coder &&
    one.isActive === other.isActive
  );
}

/**
 * A stripe that is not drawn yet: a button with its name beside it. `onPressed` is called by the keyboard only. Not the
 * browser's own button: to move one of those costs five times as much.
 */
export function createStripe(id: CodingId, onPressed: () => void): HTMLElement {
  const element = document.createElement('div');
  element.role = 'button';
  element.id = stripeId(id);
  element.className = 'stripe';
  element.tabIndex = -1;
  const name = document.createElement('span');
  name.className = 'stripe-name';
  name.dir = 'auto';
  element.append(name);
  element.addEventListener('click', (event) => {
    if (event.detail === 0) onPressed();
  });
  return element;
}

/**
 * Draws what has changed of a stripe since it was drawn `before`. `describe` says its full name; it is read out, and shown
 * where it is pointed at.
 */
export function drawStripe(
  element: HTMLElement,
  look: StripeLook,
  before: StripeLook | undefined,
  describe: (facts: StripeFacts) => string,
): void {
  const name = element.firstElementChild as HTMLElement;
  if (!before || !isSameButForPlace(look, before)) drawLook(element, name, look, describe);
  drawPlace(element, name, look.stripe, before?.stripe);
}

function drawLook(
  element: HTMLElement,
  name: HTMLElement,
  look: StripeLook,
  describe: (facts: StripeFacts) => string,
): void {
  const { coding, code, coder, isActive } = look;
  const words = describe(factsOf(look));
  element.dataset['family'] = String(code?.family ?? 0);
  element.dataset['pattern'] = String((coder?.pattern ?? 0) % patternCount);
  element.classList.toggle('stripe-active', isActive);
  element.classList.toggle('stripe-memo', coding.memoId !== null);
  element.ariaLabel = words;
  const codeName = code?.name ?? '';
  name.textContent = codeName;
  if (words.length > codeName.length) name.append(factsElement(words.slice(codeName.length)));
}

/** What is said of a coding beside its code: to be seen where the stripe is pointed at or chosen. */
function factsElement(words: string): HTMLElement {
  const facts = document.createElement('span');
  facts.className = 'stripe-facts';
  facts.textContent = words;
  return facts;
}

/** Not by a transform: each would be a plane of its own to the painter. */
function drawPlace(
  element: HTMLElement,
  name: HTMLElement,
  stripe: PlacedStripe,
  before: PlacedStripe | undefined,
): void {
  if (stripe.left !== before?.left) element.style.left = `${stripe.left}px`;
  if (stripe.top !== before?.top) element.style.top = `${stripe.top}px`;
  const height = stripe.bottom - stripe.top;
  if (!before || height !== before.bottom - before.top) element.style.height = `${height}px`;
  const place = namePlaceOf(stripe);
  const was = before && namePlaceOf(before);
  if (place.left !== was?.left) name.style.marginLeft = `${place.left}px`;
  if (place.top !== was?.top) name.style.marginTop = `${place.top}px`;
  if (was && place.width === was.width) return;
  element.classList.toggle('stripe-named', place.width !== null);
  element.classList.toggle('stripe-short', isShort(name, place.width));
  name.style.maxWidth = place.width === null ? '' : `${place.width}px`;
}

/** No letter of a name is wider than this. Pixels. */
const widestLetter = 13;

/** Whether a name surely has room. Only others are cut off: each that is takes the painter a step of its own. */
function isShort({ textContent }: HTMLElement, width: number | null): boolean {
  return width !== null && textContent.length * widestLetter < width;
}

/** Where the name stands, from the corner of its stripe; its width is null where it is seen only on being pointed at. */
function namePlaceOf({ left, top, name }: PlacedStripe): Readonly<{
  left: number;
  top: number;
  width: number | null;
}> {
  if (!name) return { left: stripeWidth + 8, top: 0, width: null };
  return { left: name.left - left, top: name.top - top, width: name.width };
}
