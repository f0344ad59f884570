/** The writing screen from outside: its parts by name, and the story as the server holds it. */
import type { Locator, Page } from '@playwright/test';
import type { Block } from '#db/stories/blocks';
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

/** Blocks without their ids, as the server holds them. */
export const heldBlocks = async (page: Page, id: string): Promise<Omit<Block, 'id'>[]> =>
  (await held(page, id)).content.body.map(({ id: _, ...block }) => block);

export async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/desk/stories/${id}`);
  await textOf(page).waitFor();
}

/** Begins a story; gives its id. */
export async function begin(page: Page, button = 'New story'): Promise<string> {
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('#field-body').waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** Pastes where the caret stands, as a browser does. */
export async function pasteInto(page: Page, data: { html?: string; plain?: string }): Promise<void> {
  await page.evaluate(({ html, plain }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (plain !== undefined) clipboardData.setData('text/plain', plain);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}
