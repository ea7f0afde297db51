import { checkAccessibility } from './support/check-accessibility.ts';
import { choose, chooseFiles, goTo, importFiles, makeStudy, textOf } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const said = {
  good: [
    'I love this and it was wonderful and so easy',
    'Great and friendly and I am very happy with it',
    'Excellent and fast and pleasant from beginning to end',
  ],
  bad: [
    'Terrible and slow and I was very angry',
    'Awful and confusing and a horrible waste of my time',
    'I hate how bad and rude this was',
  ],
} as const;

type Line = readonly (string | number)[];

/** Answers of forty-two customers at four stages and three touchpoints, good at the app and bad at the store's checkout. */
function makeSurvey(): string {
  const stages = ['Purchase', 'Advocacy', 'awareness', 'Retention'];
  const touchpoints = ['Store', 'App', 'Phone'];
  const lines = Array.from({ length: 42 }, (_, at): Line => {
    const stage = stages[at % stages.length] ?? '';
    const touchpoint = touchpoints[at % touchpoints.length] ?? '';
    const isGood = touchpoint === 'App' || (touchpoint === 'Phone' && at % 2 === 0);
    const words = said[isGood ? 'good' : 'bad'][at % 3] ?? '';
    const day = `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`;
    const csat = isGood ? 4 + (at % 2) : 1 + (at % 2);
    const nps = isGood ? 9 + (at % 2) : at % 7;
    return [`C-${at + 1}`, day, stage, touchpoint, csat, nps, `${words} on day ${at + 1}.`];
  });
  const more: readonly Line[] = [
    ['C-1', '2026-03-01', 'Retention', 'App', 5, 9, 'Now it is wonderful and I love it.'],
    ['C-90', '2026-02-01', 'Retention', 'Store', 1, 2, 'I love this great and wonderful shop.'],
    ['C-91', '2026-02-02', 'Purchase', 'App', 5, 10, 'Horrible and the worst and most awful app.'],
  ];
  const head = [
    ...['respondent_id', 'date', 'journey_stage', 'touchpoint'],
    ...['How satisfied are you?', 'How likely are you to recommend us?', 'Why?'],
  ];
  return `${[head, ...lines, ...more].map((cells) => cells.join(',')).join('\n')}\n`;
}

const tickets = `ticket_id,customer_id,opened,subject
T-1,C-1,2026-02-14,Parcel lost
T-2,C-2,2026-02-15,Wrong size
`;

test('from a survey to the journey, to the words behind a cell, and to one customer in time', async ({
  window,
}) => {
  test.setTimeout(240_000);
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Journey');
  const dialog = await chooseFiles(window, [{ name: 'Customers.csv', content: makeSurvey() }]);
  await choose(
    window,
    dialog.getByRole('button', { name: / Role of How satisfied are you\?$/u }),
    'CSAT score',
  );
  await choose(
    window,
    dialog.getByRole('button', { name: / Role of Why\?$/u }),
    'Open-ended answer',
  );
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();
  await importFiles(window, [{ name: 'Helpdesk.csv', content: tickets }]);

  await goTo(window, 'Measure');
  await window.getByRole('option', { name: /^Customers/u }).click();
  // Another table brings another desk, whose figure comes last.
  await expect(window.getByRole('button', { name: / Role of journey_stage$/u })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Copy as table' })).toBeVisible();
  await window.getByRole('tab', { name: 'Journey' }).click();
  const grid = window.getByRole('grid', { name: /^Journey/u });
  await expect(grid.getByRole('columnheader')).toHaveText([
    'Touchpoint',
    'awareness',
    'Purchase',
    'Retention',
    'Advocacy',
    'All stages',
  ]);
  await expect(grid.getByRole('rowheader', { name: /^App/u })).toContainText('digital');
  await expect(grid.getByRole('rowheader', { name: /^Store/u })).toContainText('physical');
  await expect(grid.getByRole('gridcell', { name: /^Store, All stages: 0\.0%/u })).toBeVisible();
  await takeScreenshots(window, 'journey-map');
  await checkAccessibility(window);

  // The whole map by keys: one stop, arrows, Enter.
  await grid.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await window.keyboard.press(key);
  await window.keyboard.press('Enter');
  const pane = window.getByRole('complementary', { name: /^Responses: Purchase/u });
  await expect(pane.getByRole('status')).toHaveText(/responses?$/u);
  await expect(pane).toBeFocused();
  await expect(pane.getByRole('listitem').first()).toContainText('C-1');
  const figures = pane.getByRole('table', { name: /^Figures/u });
  await expect(figures.getByRole('row', { name: /^Sentiment/u })).toContainText(
    /−0\.\d+ to −0\.\d+/u,
  );
  await takeScreenshots(window, 'journey-answers');
  await checkAccessibility(window);
  await window.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(grid).toBeFocused();

  // Only some responses: the map, its cells and what is listed below follow.
  await window.getByRole('button', { name: 'Only some rows…' }).click();
  const condition = window.getByRole('dialog', { name: 'Only some rows' });
  await condition.getByRole('button', { name: /Column$/u }).click();
  await window.getByRole('option', { name: /^touchpoint/u }).click();
  await condition.getByText('Store', { exact: true }).click();
  await condition.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(window.getByText('15 of 45 responses')).toBeVisible();
  await expect(grid.getByRole('rowheader')).toHaveText([/^All touchpoints/u, /^Store/u]);
  await takeScreenshots(window, 'journey-filtered');
  await checkAccessibility(window);

  // From a cell to its rows in the table of all, and back to the open cell.
  await grid.getByRole('gridcell', { name: /^Store, Purchase/u }).click();
  await pane.getByRole('button', { name: 'Show in Responses' }).click();
  await expect(window.getByText('4 of 45 rows')).toBeVisible();
  await window.getByRole('tab', { name: 'Journey' }).click();
  await expect(pane).toBeVisible();
  await window.getByRole('button', { name: 'Remove Store' }).click();
  await expect(window.getByText('45 of 45 responses')).toBeVisible();

  // What suits each stage, with the reason, and what is missing.
  const suits = window.getByRole('table', { name: 'What suits each stage' });
  await expect(suits.getByRole('row', { name: /^Purchase/u })).toContainText(
    'Missing: no column has this role.',
  );
  await expect(suits.getByRole('row', { name: /^Advocacy/u })).toContainText('Net Promoter Score');
  await choose(window, window.getByRole('button', { name: /Show$/u }), 'What suits each stage');
  await expect(grid.getByRole('gridcell', { name: /^App, Advocacy: NPS 100\.0/u })).toBeVisible();
  await takeScreenshots(window, 'journey-suits');

  // A stage moved by hand, and back.
  await grid.getByRole('button', { name: 'Place of Advocacy' }).click();
  await window.getByRole('menuitem', { name: 'Move earlier' }).click();
  await expect(grid.getByRole('columnheader').nth(3)).toContainText('Advocacy');
  await expect(window.getByText('Stages stand as you set them.')).toBeVisible();
  await grid.getByRole('button', { name: 'Place of Advocacy' }).click();
  await window.getByRole('menuitem', { name: 'Usual order' }).click();
  await expect(grid.getByRole('columnheader').nth(4)).toContainText('Advocacy');

  // Numbers behind it, and a picture of it.
  await window.getByRole('button', { name: 'Show numbers' }).click();
  await expect(window.getByRole('cell', { name: 'Store' }).first()).toBeVisible();
  await takeScreenshots(window, 'journey-numbers');
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Copy or save the journey' }).click();
  await window.getByRole('menuitem', { name: 'Save as SVG' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.svg$/u);
  await window.getByRole('button', { name: 'Show map' }).click();

  // Ratings that say the opposite of their words.
  const again = window.getByRole('region', { name: 'Look again' });
  await expect(again.getByRole('listitem')).toHaveCount(2);
  await expect(again).toContainText(
    'Gave 1, one of the worst scores, but the words are clearly positive',
  );
  await again.getByRole('listitem').first().scrollIntoViewIfNeeded();
  await takeScreenshots(window, 'journey-look-again');
  await checkAccessibility(window);
  await again.getByRole('button', { name: 'Open in Read: row 44' }).click();
  await expect(textOf(window, 'Why?')).toContainText('I love this great and wonderful shop.');

  // One customer, over both tables.
  await window.keyboard.press('Control+k');
  await window.keyboard.type('go to cases');
  await window.keyboard.press('Enter');
  const cases = window.getByRole('grid', { name: 'Cases and their attributes' });
  await cases.getByRole('rowheader', { name: /C-1$/u }).first().click();
  await window.getByRole('tab', { name: 'Timeline' }).click();
  const timeline = window.getByRole('complementary', { name: 'Timeline of C-1' });
  await expect(timeline.getByRole('listitem')).toHaveCount(3);
  await expect(timeline.getByRole('listitem').nth(1)).toContainText('Ticket in Helpdesk');
  await expect(timeline.getByRole('listitem').nth(1)).toContainText(
    'Satisfaction rose most after this: CSAT from 1 to 5.',
  );
  await expect(timeline.getByRole('region', { name: 'How it is remembered' })).toContainText(
    'Peak-end index',
  );
  await takeScreenshots(window, 'case-timeline');
  await checkAccessibility(window);
  await timeline.getByRole('button', { name: /^Open in Read: Now it is wonderful/u }).click();
  await expect(textOf(window, 'Why?')).toContainText('Now it is wonderful');
});

test('a table without stages says which roles make a journey', async ({ window }) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Without stages');
  await importFiles(window, [{ name: 'Helpdesk.csv', content: tickets }]);
  await goTo(window, 'Measure');
  await window.getByRole('tab', { name: 'Journey' }).click();
  await expect(window.getByText(/give a column the role “Journey stage”/u)).toBeVisible();
  await takeScreenshots(window, 'journey-empty');
  await checkAccessibility(window);
});
