import { useEffect } from 'react';

const overlays = '[role="dialog"], [role="alertdialog"]';
const overThePage = `${overlays}, .popover`;

/** What had the focus last and belongs to the page itself, not to something that lies over it. */
let lastOnPage: HTMLElement | null = null;

/** Keeps track of what has the focus on the page; answers how to stop that. */
export function watchFocusOnPage(): () => void {
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target.closest(overThePage) === null) lastOnPage = target;
  };
  document.addEventListener('focusin', remember);
  return () => {
    document.removeEventListener('focusin', remember);
    lastOnPage = null;
  };
}

function giveBackFocus(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (!isLost || document.querySelector(overlays) !== null) return;
  if (lastOnPage?.isConnected === true) lastOnPage.focus({ preventScroll: true });
}

/**
 * When a dialog has closed and nothing has the focus, the page gets it back. The dialog returns it by itself a frame
 * after it has closed; another one that is opened within that frame finds nothing to return it to.
 */
export function useFocusReturn(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      requestAnimationFrame(() => requestAnimationFrame(giveBackFocus));
    };
  }, [isOpen]);
}
