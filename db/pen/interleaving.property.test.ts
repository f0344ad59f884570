/**
 * Three people at one story, in any order: saves, hand-overs, lost answers, offline returns. Every word that anybody
 * typed ends in the text or in a refusal that shows both texts to its author.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { must, openHouse, pass, person } from '#db/core/testing';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Block } from '#db/stories/blocks';
import { createStory } from '#db/stories/commands/create-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { storyForDesk } from '#db/stories/desk-queries';
import type { CurrentVersion } from '#db/stories/load';
import { mergeFields } from '#db/stories/merge-fields';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { askForPen } from './commands/ask-for-pen.ts';
import { beHere } from './commands/be-here.ts';
import { handOver } from './commands/hand-over.ts';
import { keepPen } from './commands/keep-pen.ts';
import { leaveStory } from './commands/leave-story.ts';
import { takePen } from './commands/take-pen.ts';
import { companyOf } from './desk-queries.ts';

const STEPS = 500;
const acts = [
  'text',
  'line',
  'detail',
  'save',
  'lose',
  'ask',
  'give',
  'longer',
  'off',
  'on',
  'close',
  'refresh',
] as const;
type Step = { who: number; act: (typeof acts)[number]; wait: number };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom(...acts, 'text', 'detail', 'save', 'save', 'on', 'refresh', 'refresh'),
  wait: fc.constantFrom(0, 0, 0, 2_000, 20_000, 70_000, 130_000),
});

/** A page as the browser has it: the text on the screen, the version that it started from, a save whose answer was lost. */
type Page = {
  actor: Actor;
  page: string;
  base: number;
  screen: StoryContent;
  lost: StoryContent | null;
  typed: boolean;
  online: boolean;
};

/** The text on the screen after a save came back as `saved`: null when others changed what is being typed in. */
function follow(sent: StoryContent, screen: StoryContent, saved: StoryContent): StoryContent | null {
  const { content, conflicts } = mergeFields(sent, screen, saved);
  return conflicts.length > 0 ? null : content;
}

const wordsIn = (content: StoryContent): Set<string> =>
  new Set(JSON.stringify(content).match(/w\d+p\d/g) ?? []);

const adding = (body: readonly Block[], word: string): Block[] => [
  ...body,
  { id: word, kind: 'paragraph', text: [{ text: word }] },
];

async function walk(steps: readonly Step[]): Promise<{ refused: number; merged: number }> {
  const close = await openHouse();
  try {
    return await walked(steps);
  } finally {
    await close();
  }
}

async function walked(steps: readonly Step[]): Promise<{ refused: number; merged: number }> {
  const people = [await person('editor'), await person('editor'), await person('editor')];
  const { story } = must(
    await createStory(people[0] as Actor, { language: 'en', key: newId(), content: emptyContent() }),
  );
  const pages = people.map((actor): Page => ({
    actor,
    page: newId(),
    base: 1,
    screen: emptyContent(),
    lost: null,
    typed: false,
    online: true,
  }));
  const all = new Set<string>();
  const shown = new Map<number, Set<string>>();
  const seen = { refused: 0, merged: 0 };
  let n = 0;

  /** The author sees both texts, and puts their own words into the newer one by hand. */
  const settle = (who: number, me: Page, current: CurrentVersion): void => {
    const mine = wordsIn(me.screen);
    const words = [...mine].filter((word) => word.endsWith(`p${who}`) && !wordsIn(current.content).has(word));
    shown.set(who, new Set([...(shown.get(who) ?? []), ...words]));
    me.base = current.version;
    me.screen = words.reduce((text, word) => ({ ...text, body: adding(text.body, word) }), current.content);
    me.lost = null;
    me.typed = words.length > 0;
    seen.refused += 1;
  };

  /** One save as the saver makes it. True when nothing is left to save. */
  async function save(who: number, answered: boolean): Promise<boolean> {
    const me = pages[who] as Page;
    if (!me.typed) return true;
    const sent = me.lost ?? me.screen;
    const answer = await saveRevision(me.actor, { story, base: me.base, content: sent, page: me.page });
    if (!answered) {
      me.lost = sent;
      return false;
    }
    if (answer.ok) {
      me.lost = null;
      const saved = answer.value.content;
      const next = saved ? follow(sent, me.screen, saved) : me.screen;
      if (saved) seen.merged += 1;
      me.typed = me.screen !== sent;
      if (next !== null) {
        me.screen = next;
        me.base = answer.value.version;
      }
      return !me.typed;
    }
    me.lost = null;
    expect(['stale', 'pen-held']).toContain(answer.error.code);
    // Both texts are there, whichever it was.
    const current = answer.error.current as CurrentVersion;
    expect(current.version).toBeGreaterThan(0);
    if (answer.error.code === 'stale') settle(who, me, current);
    else {
      const mine = [...wordsIn(me.screen)].filter((word) => word.endsWith(`p${who}`));
      shown.set(who, new Set([...(shown.get(who) ?? []), ...mine]));
      seen.refused += 1;
    }
    return false;
  }

  async function refresh(me: Page): Promise<void> {
    const at = await storyForDesk(me.actor, story);
    if (me.typed || !at || at.current.version <= me.base) return;
    me.base = at.current.version;
    me.screen = at.current.content;
  }

  for (const { who, act, wait } of steps) {
    pass(wait);
    const me = pages[who] as Page;
    const at = { story, page: me.page };
    n += 1;
    const word = `w${n}p${who}`;
    if (act === 'text' || act === 'line' || act === 'detail') {
      // Typing takes the pen where the line stands; what the server says of it does not stop the words.
      if (act !== 'detail' && me.online) await takePen(me.actor, at);
      all.add(word);
      me.typed = true;
      const { screen } = me;
      if (act === 'text') me.screen = { ...screen, body: adding(screen.body, word) };
      else if (act === 'line')
        me.screen = { ...screen, standfirst: `${screen.standfirst} ${word}`.slice(-700) };
      else me.screen = { ...screen, place: `${screen.place} ${word}`.slice(-70) };
      // A line that is full loses its oldest words by the author's own hand.
      for (const old of [...all])
        if (old.endsWith(`p${who}`) && wordsIn(screen).has(old) && !wordsIn(me.screen).has(old))
          all.delete(old);
      if (act !== 'text')
        for (const old of wordsIn(screen)) if (!wordsIn(me.screen).has(old)) all.delete(old);
      continue;
    }
    if (act === 'off') me.online = false;
    else if (act === 'on') {
      me.online = true;
      await beHere(me.actor, at);
      await save(who, true);
    } else if (!me.online) continue;
    else if (act === 'save' || act === 'lose') await save(who, act === 'save');
    else if (act === 'ask') await askForPen(me.actor, at);
    else if (act === 'longer') await keepPen(me.actor, at);
    else if (act === 'close') must(await leaveStory(me.actor, at));
    else if (act === 'refresh') await refresh(me);
    else if (await save(who, true)) await handOver(me.actor, at);
    const holder = (await companyOf(me.actor, story))?.pen;
    // One pen, and never in the hand of a page that nobody has heard of.
    if (holder) expect(pages.map(({ page }) => page)).toContain(holder.page);
  }

  // Everyone comes back, one after the other, and saves until there is nothing left.
  for (const [who, me] of pages.entries()) {
    for (const other of pages) must(await leaveStory(other.actor, { story, page: other.page }));
    for (let turn = 0; turn < 6 && !(await save(who, true)); turn += 1);
    expect(me.typed).toBe(false);
  }
  const end = wordsIn((await storyForDesk(people[0] as Actor, story))?.current.content ?? emptyContent());
  const told = (word: string): boolean => shown.get(Number(word.at(-1)))?.has(word) ?? false;
  expect([...all].filter((word) => !end.has(word) && !told(word))).toEqual([]);
  return seen;
}

it('loses no word of anybody', { timeout: 240_000 }, async () => {
  const seen = { refused: 0, merged: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const one = await walk(steps);
      seen.refused += one.refused;
      seen.merged += one.merged;
    }),
    { numRuns: 3, seed: 20260823, endOnFailure: true },
  );
  // The walks have met what they are about.
  expect(seen.refused).toBeGreaterThan(10);
  expect(seen.merged).toBeGreaterThan(10);
});
