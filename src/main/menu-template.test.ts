import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu-template.ts';

const itemsOf = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const menu = (platform: NodeJS.Platform): MenuItemConstructorOptions[] =>
  itemsOf(menuTemplate(platform, { openStudy: () => undefined }));

/** The keys that Electron gives the roles of this menu on Windows and Linux. */
const keysOfRoles: Readonly<Record<string, string>> = {
  cut: 'Ctrl+X',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  selectAll: 'Ctrl+A',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  zoomIn: 'Ctrl+Plus',
  zoomOut: 'Ctrl+-',
  resetZoom: 'Ctrl+0',
  togglefullscreen: 'F11',
  minimize: 'Ctrl+M',
  quit: 'Ctrl+Q',
  reload: 'Ctrl+R',
  toggleDevTools: 'Ctrl+Shift+I',
  close: 'Ctrl+W',
};

/** The keys of the window: places, commands, reader, undo. */
const keysOfTheWindow = [
  ...['1', '2', '3', '4', '5', '6', '7', 'K', 'P', 'F', 'O', 'Z', 'Enter', 'Up', 'Down'].map(
    (key) => `Ctrl+${key}`,
  ),
  'Ctrl+Shift+Z',
  'Ctrl+Shift+F',
  'Alt+Left',
  'Alt+Right',
  'Alt+F2',
  'F6',
];

describe('menuTemplate', () => {
  it.each(['linux', 'win32'] as const)('leaves the window its keys on %s', (platform) => {
    const keys = menu(platform).flatMap(({ role, accelerator }) => [
      ...(role && keysOfRoles[role] ? [keysOfRoles[role]] : []),
      ...(typeof accelerator === 'string' ? [accelerator.replace('CmdOrCtrl', 'Ctrl')] : []),
    ]);
    expect(keys).toContain('Ctrl+C');
    expect(keys.filter((key) => keysOfTheWindow.includes(key))).toEqual([]);
  });

  it('lets text fields undo on macOS', () => {
    const roles = menu('darwin').map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'appMenu', 'close']));
  });

  it.each(['linux', 'win32', 'darwin'] as const)('gives no way into the page on %s', (platform) => {
    const roles = menu(platform).map(({ role }) => role);
    for (const role of ['toggleDevTools', 'reload', 'forceReload'] as const)
      expect(roles).not.toContain(role);
  });

  it('opens a study', () => {
    const opened: string[] = [];
    const items = itemsOf(menuTemplate('linux', { openStudy: () => opened.push('asked') }));
    const { click } = items.find(({ label }) => label === '&Open study…')!;
    (click as () => void)();
    expect(opened).toEqual(['asked']);
  });
});
