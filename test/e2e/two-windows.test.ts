import { expect, test } from './support/test.ts';
import { importFiles, interview, makeStudy, openText, statusOf, stripes } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

test('what is coded in one window appears in the other', async ({ window, context, host }) => {
  await makeStudy(window, 'Two desks');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  const other = await context.newPage();
  await other.goto(host.address);
  await openText(other, 'Interview Nadia');
  await window.keyboard.press('s');
  await window.keyboard.press('c');
  await window.keyboard.type('Shared');
  await window.keyboard.press('Enter');
  await expect(stripes(other)).toHaveCount(1);
  await expect(other.getByRole('row', { name: 'Shared' })).toBeVisible();
  await other.keyboard.press('Control+z');
  await expect(stripes(window)).toHaveCount(0);
});

test('words not yet saved outlive a reload', async ({ window }) => {
  await makeStudy(window, 'Drafts');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await window.keyboard.press('m');
  const memo = window.getByRole('textbox', { name: 'Memo on this text' });
  await expect(memo).toBeFocused();
  await window.keyboard.type('Half a thought');
  await window.reload();
  await window.getByRole('tab', { name: 'Inspector' }).click();
  await expect(memo).toHaveValue('Half a thought');
  await expect(window.getByText('Not yet saved')).toBeVisible();
  await memo.focus();
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
});

test('the engine is killed: a calm word, nothing half written is wiped, everything saved is there', async ({
  page,
  complaints,
  startOwnHost,
}) => {
  complaints.expect(/WebSocket|ERR_CONNECTION/u);
  const host = await startOwnHost();
  await page.goto(host.address);
  await makeStudy(page, 'Power cut');
  await importFiles(page, [interview]);
  await openText(page, 'Interview Nadia');
  await page.keyboard.press('s');
  await page.keyboard.press('i');
  await expect(stripes(page)).toHaveCount(1);
  await page.keyboard.press('m');
  const memo = page.getByRole('textbox', { name: 'Memo on this segment' });
  await expect(memo).toBeFocused();
  await page.keyboard.type('Not yet finished');

  await host.kill();
  const notice = page.getByRole('alertdialog', { name: 'The study was put down safely' });
  await expect(notice).toBeVisible();
  await takeScreenshots(page, 'engine-gone');
  await expect(page.getByLabel('Memo on this segment')).toHaveValue('Not yet finished');
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(page.getByText(/Start Verbatim again, then open it here/u)).toBeVisible();

  const again = await startOwnHost(host.folder);
  await page.goto(again.address);
  await page.getByRole('button', { name: /^Power cut/u }).click();
  await openText(page, 'Interview Nadia');
  await expect(stripes(page)).toHaveCount(1);
});
