/** Measures a page in the browser as the brief's checklist asks. Each function gives what is wrong, in words. */
import type { Page } from '@playwright/test';

/** px by which columns of a row may end apart. */
export const LEVEL = 48;

/** px by which the page can be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/**
 * Rows of stories whose columns end more than `LEVEL` px apart. A row is what a grid sets side by side; a column ends
 * with its last words or picture, not with its box. The quote band is no row of stories.
 */
export const unevenRows = (page: Page): Promise<string[]> =>
  page.evaluate((level) => {
    const uneven: string[] = [];
    const isShown = (element: Element): boolean => element.checkVisibility() && !element.closest('.sr-only');
    const endOf = (column: Element): number => {
      let end = 0;
      const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.textContent?.trim() || !node.parentElement || !isShown(node.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        end = Math.max(end, range.getBoundingClientRect().bottom);
      }
      for (const picture of column.querySelectorAll('img, svg'))
        if (isShown(picture)) end = Math.max(end, picture.getBoundingClientRect().bottom);
      return end;
    };
    for (const grid of document.querySelectorAll('main *')) {
      if (
        getComputedStyle(grid).display !== 'grid' ||
        grid.closest('.group, [aria-labelledby^=day], [aria-labelledby=quote-of-the-day]')
      )
        continue;
      const cells = [...grid.children].filter((cell) => isShown(cell) && endOf(cell) > 0);
      const rows: Element[][] = [];
      for (const cell of cells) {
        const { top } = cell.getBoundingClientRect();
        const row = rows.at(-1);
        const before = row?.at(-1)?.getBoundingClientRect();
        if (row && before && Math.abs(before.top - top) < 2) row.push(cell);
        else rows.push([cell]);
      }
      for (const row of rows.filter((some) => some.length > 1)) {
        const ends = row.map(endOf);
        const apart = Math.max(...ends) - Math.min(...ends);
        if (apart > level) {
          const words = (row[0]?.textContent ?? '').trim().slice(0, 40);
          uneven.push(`${apart.toFixed(0)} px in the row of “${words}”`);
        }
      }
    }
    return uneven;
  }, LEVEL);

/** Every size (px) that visible words are set in, with an example, smallest first. */
export const fontSizes = (page: Page): Promise<[number, string][]> =>
  page.evaluate(() => {
    const sizes = new Map<number, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!words || !parent?.checkVisibility() || parent.closest('script, style, noscript, .sr-only'))
        continue;
      const size = Math.round(Number.parseFloat(getComputedStyle(parent).fontSize) * 100) / 100;
      if (!sizes.has(size))
        sizes.set(size, `${parent.tagName.toLowerCase()}.${parent.className} “${words.slice(0, 30)}”`);
    }
    return [...sizes].sort(([a], [b]) => a - b);
  });

/** Characters in a full line of an article's paragraphs: the median of all lines but each paragraph's last. */
export const bodyMeasure = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const lines: number[] = [];
    for (const paragraph of document.querySelectorAll('.story-body > p')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const counts: number[] = [];
      let bottom = -Infinity;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let i = 0; i < text.length; i += 1) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const rect = range.getBoundingClientRect();
          if (rect.width === 0 && text[i] !== ' ') continue;
          if (rect.top > bottom - 4) {
            counts.push(0);
            bottom = rect.bottom;
          }
          counts.push((counts.pop() ?? 0) + 1);
        }
      }
      lines.push(...counts.slice(0, -1));
    }
    lines.sort((a, b) => a - b);
    return lines[Math.floor(lines.length / 2)] ?? 0;
  });

/** Headlines whose last line is one short word (two characters in Chinese), and those that are cut. */
export const badHeadlines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bad: string[] = [];
    for (const headline of document.querySelectorAll('h1, h2, h3, .h-list')) {
      if (!headline.checkVisibility() || headline.closest('.sr-only')) continue;
      const text = headline.textContent?.trim() ?? '';
      const style = getComputedStyle(headline);
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') bad.push(`cut: ${text}`);
      const lines: { top: number; words: string }[] = [];
      const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
          node.textContent ?? '',
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + segment.length);
          const { top, height } = range.getBoundingClientRect();
          const last = lines.at(-1);
          if (last && Math.abs(last.top - top) < height / 2) last.words += segment;
          else if (segment.trim()) lines.push({ top, words: segment });
        }
      const last = lines.at(-1)?.words.trim() ?? '';
      const short = /\p{Script=Han}/u.test(last)
        ? [...last].length <= 2
        : !/\s/.test(last) && last.length <= 5;
      if (lines.length > 1 && short) bad.push(`“${last}” stands alone: ${text}`);
    }
    return bad;
  });

/**
 * Left edges of headlines, pictures and paragraphs in a grid that stand on no line of the twelve columns. What follows
 * a mark in its own row and what is set against the right edge stand in on purpose.
 */
export const strayEdges = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const px = (name: string): number => Number.parseFloat(root.getPropertyValue(name)) * 16;
    const [margin, gutter] = [px('--margin'), px('--gutter')];
    const width = Math.min(1248, document.documentElement.clientWidth - 2 * margin);
    const left = (document.documentElement.clientWidth - width) / 2;
    const column = (width - 11 * gutter) / 12;
    const stray: string[] = [];
    for (const grid of document.querySelectorAll('main *')) {
      const style = getComputedStyle(grid);
      if (style.display !== 'grid' || !grid.checkVisibility() || grid.closest('.group')) continue;
      for (const cell of grid.children) {
        if (!cell.checkVisibility() || cell.closest('[aria-hidden=true]')) continue;
        if (cell.previousElementSibling?.ariaHidden === 'true') continue;
        if (getComputedStyle(cell).justifySelf.endsWith('end')) continue;
        const at = (cell.getBoundingClientRect().left - left) / (column + gutter);
        if (Math.abs(at - Math.round(at)) * (column + gutter) > 1)
          stray.push(`${at.toFixed(2)}: ${cell.className} “${(cell.textContent ?? '').trim().slice(0, 24)}”`);
      }
    }
    return stray;
  });

/** The reader's largest letters, A++, as the choice in the footer sets them. */
export const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => void (document.documentElement.dataset.textSize = 'larger'));

/** Words that a box of fixed size cuts off. The quotes of a month's sheet are cut to their square on purpose. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (
        !element.checkVisibility() ||
        element.closest('[class*=sr-only], [class*=line-clamp], svg, [aria-hidden=true]')
      )
        continue;
      const style = getComputedStyle(element);
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const scrolls = /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
      if (
        hides &&
        !scrolls &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      )
        cut.push(
          `${element.tagName} ${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`,
        );
    }
    return cut;
  });
