/**
 * Takes the focus round the panes of the window: every element marked `data-pane`, in the order of the page.
 * A pane is entered at what it marks `data-pane-start`, else at its first stop of the Tab key.
 */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.checkVisibility() && !pane.closest('[inert]'),
  );
  // The innermost pane that has the focus, since panes may stand inside one another.
  const now = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((now + by + panes.length) % panes.length);
  const target =
    next?.querySelector<HTMLElement>('[data-pane-start]') ??
    next?.querySelector<HTMLElement>('[tabindex="0"], button, input, [role="grid"]');
  if (target && next && !next.querySelector('[data-pane]')) target.focus();
  else next?.focus();
}
