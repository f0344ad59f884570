/** Marks beside Chinese words are as wide as they are: 「項目：名稱」, never “項目: 名稱”. */
import { expect, type Page } from '@playwright/test';

/** Every place where a narrow mark touches a Chinese character, in text or in a name that is only heard; [] when none does. */
const narrowMarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const narrow = /.{0,12}(?:\p{Script=Han}\s?[,;:!?()]|[(),;:!?]\s?\p{Script=Han}).{0,12}/u;
    const isChinese = (node: Node): boolean => {
      const element = node instanceof Element ? node : node.parentElement;
      return element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true;
    };
    const said = (element: Element): string[] => {
      const names = ['aria-label', 'title', 'placeholder', 'alt'].map(
        (name) => element.getAttribute(name) ?? '',
      );
      const parts = [...element.childNodes].filter(isChinese);
      // What stands in the element itself, with what it encloses; what only encloses others is looked at there.
      const text = parts.some((part) => part.nodeType === Node.TEXT_NODE && part.textContent?.trim());
      return text ? [...names, parts.map((part) => part.textContent).join('')] : names;
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) => isChinese(element) && !element.matches('script, style, textarea'))
      .flatMap(said)
      .flatMap((text) => narrow.exec(text)?.[0] ?? []);
  });

/** Fails where Chinese on a page is set with the marks of English. */
export async function expectFullWidth(page: Page, what: string): Promise<void> {
  expect.soft(await narrowMarks(page), `narrow marks on ${what}`).toEqual([]);
}
