import { BrowserWindow, dialog } from 'electron';

/** Lets the person choose a study on the disk. Null where they think better of it. */
export async function chooseStudy(folder: string): Promise<string | null> {
  const options = {
    defaultPath: folder,
    properties: ['openFile' as const],
    filters: [{ name: 'Verbatim studies', extensions: ['verbatim'] }],
  };
  const parent = BrowserWindow.getFocusedWindow();
  const { filePaths } = parent
    ? await dialog.showOpenDialog(parent, options)
    : await dialog.showOpenDialog(options);
  return filePaths[0] ?? null;
}
