/** Real-looking stories and queries with the answers marked by hand: everything is found, and little else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, TEST_INSTANT } from '#db/core/testing';
import { search, type SearchView } from './reader-queries.ts';
import { publishTexts, questions, texts } from './testing.ts';

const MINUTE = 60_000;
let close = async (): Promise<void> => undefined;
const keys = new Map<string, string>();

beforeAll(async () => {
  close = await openHouse();
  const all = texts();
  const ids = await publishTexts(
    all.map((text, i) => ({ ...text, publishedAt: TEST_INSTANT - (i + 1) * MINUTE })),
  );
  ids.forEach((id, i) => keys.set(id, all[i]?.key ?? ''));
});
afterAll(() => close());

/** Every page of a search. */
async function allOf(language: 'en' | 'zh', q: string, sort: 'newest' | 'best'): Promise<string[]> {
  const found: string[] = [];
  let before: string | undefined;
  do {
    const view: SearchView = await search(language, q, { sort, before });
    found.push(...view.items.map(({ card }) => keys.get(card.id) ?? ''));
    before = view.older ?? undefined;
  } while (before !== undefined);
  return found;
}

describe('three hundred texts and two hundred queries', () => {
  it('are as many', () => {
    expect(texts()).toHaveLength(300);
    expect(questions().length).toBeGreaterThanOrEqual(200);
    const known = new Set(texts().map(({ language, key }) => `${language} ${key}`));
    for (const { language, query, expected } of questions())
      for (const key of expected) expect(known, query).toContain(`${language} ${key}`);
  });

  it('find all that answers, and hardly anything else', async () => {
    const missed: string[] = [];
    const extra: string[] = [];
    let right = 0;
    let shown = 0;
    for (const { language, query, slip, expected } of questions()) {
      let asked = query;
      if (slip) {
        const { count, other } = await search(language, query);
        expect(count, query).toBe(0);
        asked = other?.spelling?.query ?? '';
      }
      const found = await allOf(language, asked, 'newest');
      missed.push(...expected.filter((key) => !found.includes(key)).map((key) => `${query} → ${key}`));
      if (found.some((key) => !expected.includes(key))) extra.push(query);
      right += found.filter((key) => expected.includes(key)).length;
      shown += found.length;
    }
    expect(missed).toEqual([]);
    // 麵 (noodles) and 面 (face) are one character in Simplified; of M+ the index keeps the letter.
    expect(extra).toEqual(['麵', '麪', '面', 'M+']);
    expect(right / shown).toBeGreaterThan(0.965);
  });
});
