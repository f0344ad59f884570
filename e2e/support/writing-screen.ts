/** The writing screen from outside: its parts by name, and the story as the server holds it. */
import type { Locator, Page } from '@playwright/test';
import type { StoryContent } from '#db/stories/model';

export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Text', exact: true });
export const lineOf = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('textbox', { name, exact: true });

/** The story as the server holds it. */
export async function held(page: Page, id: string): Promise<{ version: number; content: StoryContent }> {
  const answer = await page.request.get(`/desk/api/read-story?story=${id}`);
  const { value } = (await answer.json()) as {
    value: { current: { version: number; content: StoryContent } };
  };
  return value.current;
}

export const heldWords = async (page: Page, id: string): Promise<string> =>
  JSON.stringify((await held(page, id)).content);

export async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/desk/stories/${id}`);
  await textOf(page).waitFor();
}

export async function begin(page: Page): Promise<string> {
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: 'New story', exact: true }).click();
  await textOf(page).waitFor();
  return page.url().split('/').at(-1) ?? '';
}
