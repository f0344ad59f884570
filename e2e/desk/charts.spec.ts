/** A chart at the desk: rows from a spreadsheet, the drawing as readers will see it, and out with the story. */
import type { Page } from '@playwright/test';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

test('pasted rows become a chart that readers get', async ({ chief: page }) => {
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: 'New story', exact: true }).click();
  await textOf(page).waitFor();
  await page
    .getByRole('textbox', { name: 'Headline', exact: true })
    .fill('Library loans fall by half in ten years');
  await page
    .getByRole('textbox', { name: 'Standfirst', exact: true })
    .fill('Fewer books leave the branches each year, and more people come to sit in them.');
  await textOf(page).click();
  await page.keyboard.type('Fewer books leave the branches.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page
    .getByRole('toolbar', { name: 'Insert' })
    .getByRole('button', { name: 'Chart', exact: true })
    .click();

  const figures = page.getByRole('textbox', { name: 'Figures', exact: true });
  await expect(figures).toBeFocused();
  // As a paste arrives: whole, tabs and all.
  await page.keyboard.insertText('Year\tLoans\tVisits\n2015\t52.1\t38\n2020\t31\t12.5\n2025\tmany\t40.2');
  await expect(page.getByText('Line 4 holds something that is no number.')).toBeVisible();
  await expect(figures).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('No figures yet.')).toBeVisible();

  await figures.fill('Year\tLoans\tVisits\n2015\t52.1\t38\n2020\t31\t12.5\n2025\t26.4\t40.2');
  const drawing = textOf(page).getByRole('img', { name: /^Line chart/ });
  await expect(drawing).toHaveAccessibleName(
    'Line chart. Loans: from 52.1 (2015) to 26.4 (2025). Visits: from 38.0 (2015) to 40.2 (2025)',
  );

  // Not yet: a chart says what it shows, and where its figures are from.
  const unfinished = details(page).getByText('A chart has no title, no figures, or no source.');
  await expect(unfinished).toBeVisible();
  await page.getByLabel('Title: the finding').fill('Loans halve while visits come back');
  await page.getByLabel('Subtitle: measure and unit').fill('Millions a year');
  await page.getByLabel('Sample data, and the chart says so').check();
  await expect(unfinished).toBeHidden();
  await expect(textOf(page).getByText('Sample data', { exact: true })).toBeVisible();

  // The same figures as bars, and back.
  await page.getByLabel('Shape').selectOption('bars');
  await expect(textOf(page).getByRole('img', { name: /^Bar chart/ })).toBeVisible();
  await page.getByLabel('Shape').selectOption('line');
  await expect(drawing).toBeVisible();
  await sound(page, 'the chart', { within: 'main' });

  await details(page).getByRole('combobox', { name: 'Section' }).selectOption('culture');
  await details(page).getByLabel('Add a byline').fill('Mei');
  await details(page).getByRole('button', { name: 'Mei-ling Kwok', exact: true }).click();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
  const desk = page.url();
  const link = page.getByRole('status').getByRole('link', { name: 'View' });
  await page.goto((await link.getAttribute('href')) ?? '');
  const chart = page.getByRole('figure', { name: 'Loans halve while visits come back' });
  await expect(chart.getByRole('img')).toHaveAccessibleName(/Visits: from 38\.0 \(2015\) to 40\.2 \(2025\)$/);
  await expect(chart).toContainText('Sample data');

  // What was pasted stands in the field again.
  await page.goto(desk);
  await textOf(page).waitFor();
  await page.getByRole('button', { name: 'Figures and words' }).click();
  await expect(figures).toHaveValue('Year\tLoans\tVisits\n2015\t52.1\t38\n2020\t31\t12.5\n2025\t26.4\t40.2');
});
