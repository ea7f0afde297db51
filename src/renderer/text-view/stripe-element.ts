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

export function factsOf({ coding, code, coder }: StripeLook): StripeFacts {
  return {
    code: code?.name ?? '',
    coder: coder && !coder.isMe ? coder.name : null,
    weight: coding.weight === usualWeight ? null : coding.weight,
    hasMemo: coding.memoId !== null,
  };
}

/** A stripe that is not drawn yet: a button with its name beside it. `onPressed` is called by the keyboard only. */
export function createStripe(id: CodingId, onPressed: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = stripeId(id);
  element.className = 'stripe';
  element.tabIndex = -1;
  const name = document.createElement('span');
  name.className = 'stripe-name';
  name.dir = 'auto';
  const code = document.createElement('span');
  const facts = document.createElement('span');
  facts.className = 'stripe-facts';
  name.append(code, facts);
  element.append(name);
  element.addEventListener('click', (event) => {
    if (event.detail === 0) onPressed();
  });
  return element;
}

/** Draws a stripe as it is now. `words` are its full name; they are said, and shown where it is pointed at. */
export function drawStripe(element: HTMLElement, look: StripeLook, words: string): void {
  const { stripe, coding, code, coder, isActive } = look;
  const name = element.firstElementChild as HTMLElement;
  const [codeName, facts] = name.children as unknown as [HTMLElement, HTMLElement];
  element.dataset['family'] = String(code?.family ?? 0);
  element.dataset['pattern'] = String((coder?.pattern ?? 0) % patternCount);
  element.classList.toggle('stripe-active', isActive);
  element.classList.toggle('stripe-memo', coding.memoId !== null);
  element.classList.toggle('stripe-named', stripe.name !== null);
  element.ariaLabel = words;
  codeName.textContent = code?.name ?? '';
  facts.textContent = words.slice(codeName.textContent.length);
  // Not by a transform: each would be a plane of its own to the painter.
  element.style.left = `${stripe.left}px`;
  element.style.top = `${stripe.top}px`;
  element.style.height = `${stripe.bottom - stripe.top}px`;
  name.style.left = `${(stripe.name?.left ?? stripe.left + stripeWidth + 8) - stripe.left}px`;
  name.style.top = `${(stripe.name?.top ?? stripe.top) - stripe.top}px`;
  name.style.maxWidth = stripe.name ? `${stripe.name.width}px` : '';
}
