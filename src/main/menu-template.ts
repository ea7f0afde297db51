import type { MenuItemConstructorOptions } from 'electron';

export type MenuActions = Readonly<{ openStudy: () => void }>;

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

const appMenu: Item = {
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
};

const fileMenu = (isMac: boolean, actions: MenuActions): Item => ({
  label: '&File',
  submenu: [
    // Without a key: Ctrl+O is the window's own.
    { label: '&Open study…', click: () => actions.openStudy() },
    separator,
    isMac ? { role: 'close' } : { role: 'quit' },
  ],
});

/**
 * Undo and redo belong to the study, and the page answers their keys. On macOS text fields know these keys only
 * through a menu; the page still hears them first.
 */
const editMenu = (isMac: boolean): Item => ({
  label: '&Edit',
  submenu: [
    ...(isMac ? ([{ role: 'undo' }, { role: 'redo' }, separator] satisfies Item[]) : []),
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
});

const viewMenu: Item = {
  label: '&View',
  submenu: [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    separator,
    { role: 'togglefullscreen' },
  ],
};

const windowMenu = (isMac: boolean): Item => ({
  label: '&Window',
  role: 'window',
  submenu: [{ role: 'minimize' }, ...(isMac ? [{ role: 'zoom' as const }] : [])],
});

/** The menu bar: what every desktop program has. Everything of a study is in the window, with its own keys. */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): readonly Item[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [appMenu] : []),
    fileMenu(isMac, actions),
    editMenu(isMac),
    viewMenu,
    windowMenu(isMac),
  ];
}
