import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../../shared/domain/code.ts';
import { isComposing } from '../../../state/keyboard.ts';
import { type CodeOffer, offerCodes } from './code-offers.ts';

type Props = Readonly<{
  /** The question that is answered, for screen readers. */
  question: string;
  codes: readonly Code[];
  /** Codes that the answer bears already. */
  applied: number;
  onApply: (offer: CodeOffer) => void;
}>;

/** Puts a code on an answer: some letters of it and Enter, or a new name. The focus stays for the next one. */
export function CodeAnswerField({ question, codes, applied, onApply }: Props): ReactNode {
  const { t } = useTranslation('responses');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const offers = isOpen ? offerCodes(codes, typed) : [];
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is offered, and the field below a code that was added, must not stand beyond the edge of the pane.
    if (whole.current?.contains(document.activeElement))
      whole.current.scrollIntoView({ block: 'nearest' });
  }, [offers.length, applied]);
  const close = (): void => {
    setOpen(false);
    setTyped('');
    setAt(0);
  };
  const apply = (offer: CodeOffer | undefined): void => {
    if (!offer) return;
    onApply(offer);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offers.length > 0) setAt((at + step + offers.length) % offers.length);
    else if (step !== undefined) setOpen(true);
    else if (event.key === 'Enter' && isOpen) apply(offers[at]);
    else if (event.key === 'Escape' && (isOpen || typed !== '')) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="code-answer" ref={whole}>
      <input
        className="field-input"
        role="combobox"
        autoComplete="off"
        aria-label={t('codeAnswer', { question })}
        aria-expanded={offers.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-codes`}
        aria-activedescendant={offers[at] ? `${id}-${at}` : undefined}
        placeholder={t('codePlaceholder')}
        value={typed}
        dir="auto"
        data-code-answer
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(event.target.value.trim() !== '');
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        className={offers.length > 0 ? 'code-offers' : 'visually-hidden'}
        role="listbox"
        id={`${id}-codes`}
        aria-label={t('codes')}
      >
        {offers.map((offer, index) => (
          <Offer
            key={offer.kind === 'code' ? offer.code.id : 'new'}
            id={`${id}-${index}`}
            offer={offer}
            isPresent={index === at}
            onApply={() => apply(offer)}
          />
        ))}
      </div>
    </div>
  );
}

type OfferProps = Readonly<{
  id: string;
  offer: CodeOffer;
  isPresent: boolean;
  onApply: () => void;
}>;

function Offer({ id, offer, isPresent, onApply }: OfferProps): ReactNode {
  const { t } = useTranslation('responses');
  const words =
    offer.kind === 'code'
      ? offer.code.path
      : offer.above === ''
        ? t('newCode', { name: offer.name })
        : t('newCodeBelow', { name: offer.name, above: offer.above });
  return (
    <div
      id={id}
      role="option"
      aria-selected={isPresent}
      className="list-box-item"
      data-focused={isPresent || undefined}
      data-family={offer.kind === 'code' ? offer.code.family : undefined}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onApply}
    >
      <span className="family-mark" />
      <span className="code-offer-words" dir="auto">
        {words}
      </span>
    </div>
  );
}
