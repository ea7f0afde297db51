import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from './focus-return.ts';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export type DialogProps = Readonly<{
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at its foot, the one that goes on last. */
  actions?: ReactNode;
  /** `wide` for previews and tables. */
  size?: 'small' | 'medium' | 'wide';
  /** For what cannot be undone: read out as an alert, not closed by a click beside it. */
  isAlert?: boolean;
}>;

/** Lies over the page until it is answered; Esc closes it and the focus goes back where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'medium',
  isAlert = false,
}: DialogProps): ReactNode {
  const { t } = useTranslation();
  useFocusReturn(isOpen);
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      isDismissable={!isAlert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog-frame dialog-${size}`}>
        <AriaDialog className="dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} keys="Esc" onPress={onClose} />
          </header>
          <div className="dialog-body" data-scrolls>
            {children}
          </div>
          {actions ? <footer className="dialog-actions">{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
