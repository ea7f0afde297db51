import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to the place of cases, and answers its grid. */
export async function goToCases(window: Page): Promise<Locator> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type('go to cases');
  await window.keyboard.press('Enter');
  const grid = window.getByRole('grid', { name: 'Cases and their attributes' });
  await expect(grid.getByRole('rowheader').first()).toBeVisible();
  return grid;
}

/** Makes an attribute of cases: text unless a type is named. */
export async function makeAttribute(window: Page, name: string, type?: string): Promise<void> {
  await window.getByRole('button', { name: 'New attribute', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'New attribute' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  if (type) {
    await dialog.getByRole('button', { name: /Type$/u }).click();
    await window.getByRole('option', { name: type }).click();
  }
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
}
