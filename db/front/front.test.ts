/** Drafts, publishing, versions, schedules and expiry of fronts on a real database. */
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { now } from '#db/core/clock';
import { write } from '#db/core/write';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { beHere } from '#db/pen/commands/be-here';
import { takePen } from '#db/pen/commands/take-pen';
import { companyOf } from '#db/pen/desk-queries';
import { publicPicture } from '#db/pictures/reader-queries';
import { pictures } from '#db/pictures/tables';
import { savePerson } from '#db/people/commands/save-person';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { type Result } from '#db/shared/result';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent } from '#db/stories/model';
import { cancelFront } from './commands/cancel-front.ts';
import { discardFront } from './commands/discard-front.ts';
import { publishFront } from './commands/publish-front.ts';
import { restoreFront } from './commands/restore-front.ts';
import { saveFront } from './commands/save-front.ts';
import { earlierFronts, frontAtDesk, previewFront } from './desk-queries.ts';
import { defaultFront, type FrontLayout, type FrontName, frontKey, type Placement } from './model.ts';
import { front, sectionFront } from './reader-queries.ts';

freshHouse();

const desk = systemActor('shell');
const HOUR = 3_600_000;
const home: FrontName = { language: 'en', place: 'home' };
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

async function story(headline: string, section = 'business', at?: number): Promise<string> {
  const byline = must(await savePerson(desk, { name: 'Daniel Ho' })).person;
  const content = {
    ...emptyContent(),
    headline,
    standfirst: 'A sentence about it.',
    section,
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text: 'Words.' }] }],
  };
  const made = must(await createStory(desk, { language: 'en', key: newId(), content }));
  must(await publishStory(desk, { story: made.story, version: 1, ...(at ? { at } : {}) }));
  pass(60_000);
  return made.story;
}

async function edition(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await story(`Story ${i}`, i % 2 === 0 ? 'business' : 'china'));
  return ids;
}

const leading = (pinned: (Placement | null)[], more: Partial<FrontLayout> = {}): FrontLayout => ({
  ...defaultFront,
  pinned,
  ...more,
});
const lead = async (): Promise<string | undefined> => (await front('en')).lead.main[0]?.cardHeadline;
const shown = async (): Promise<string[]> => {
  const { lead: of, sections, latest } = await front('en');
  return [...of.main, ...of.sublinks, ...of.second, ...sections.flatMap(({ cards }) => cards), ...latest].map(
    ({ id }) => id,
  );
};

describe('a draft of a front', () => {
  it('is seen by nobody but its editors, and becomes the front when it is published', async () => {
    const editor = await person('editor');
    const [first = ''] = await edition(10);
    const before = await lead();
    const layout = leading([{ story: first, headline: 'As the front says it', kicker: 'Trade' }]);
    must(await saveFront(editor, { ...home, base: 0, layout }));
    expect(await lead()).toBe(before);
    expect((await previewFront(editor, home, 'draft'))?.lead.main[0]).toMatchObject({
      id: first,
      cardHeadline: 'As the front says it',
      kicker: 'Trade',
    });
    expect((await previewFront(editor, home, 'live'))?.lead.main[0]?.cardHeadline).toBe(before);
    const at = await frontAtDesk(editor, home);
    expect(at).toMatchObject({ version: 1, draft: { layout, by: editor.name } });
    must(await publishFront(editor, { ...home, base: 1, layout }));
    expect(await lead()).toBe('As the front says it');
    expect(await frontAtDesk(editor, home)).toMatchObject({
      version: 2,
      draft: null,
      live: layout,
      release: { by: editor.name, until: null },
    });
  });

  it('is refused over what somebody saved meanwhile, and kept once when sent twice', async () => {
    const editor = await person('editor');
    const [a = '', b = ''] = await edition(3);
    const save = (base: number, story: string) =>
      saveFront(editor, { ...home, base, layout: leading([{ story }]) });
    must(await save(0, a));
    expect(must(await save(0, a)).version).toBe(1);
    expect(await save(0, b)).toMatchObject({ error: { code: 'stale', current: { version: 1 } } });
    expect(codeOf(await publishFront(editor, { ...home, base: 0, layout: leading([{ story: b }]) }))).toBe(
      'stale',
    );
    must(await discardFront(editor, { ...home, base: 1 }));
    expect(await frontAtDesk(editor, home)).toMatchObject({ version: 2, draft: null });
    expect(codeOf(await save(1, b))).toBe('stale');
    must(await save(2, b));
  });

  it('has one pen', async () => {
    const [mei, dan] = [await person('editor', { name: 'Mei' }), await person('editor', { name: 'Dan' })];
    const [a = ''] = await edition(2);
    const layout = leading([{ story: a }]);
    const at = { story: frontKey(home), page: newId() };
    must(await beHere(mei, at));
    must(await takePen(mei, at));
    const refused = await saveFront(dan, { ...home, base: 0, layout, page: newId() });
    expect(refused).toMatchObject({ error: { code: 'pen-held', current: { version: 0 } } });
    must(await saveFront(mei, { ...home, base: 0, layout, page: at.page }));
    expect(await companyOf(dan, frontKey(home))).toMatchObject({ version: 1, pen: { name: 'Mei' } });
    expect(await companyOf(await person('reporter'), frontKey(home))).toBeNull();
    expect(await companyOf(dan, 'front-en-nowhere')).toBeNull();
  });
});

describe('a front in time', () => {
  it('is restored in one press, also one that placed what is gone', async () => {
    const [a = '', b = ''] = await edition(8);
    const yesterday = must(await publishFront(desk, { ...home, layout: leading([{ story: a }]) }));
    pass(20 * HOUR);
    must(await publishFront(desk, { ...home, layout: leading([{ story: b }]) }));
    expect(await lead()).toBe('Story 1');
    pass(HOUR);
    must(await restoreFront(desk, { ...home, release: yesterday.release }));
    expect(await lead()).toBe('Story 0');
    must(await withdrawStory(desk, { story: a, kind: 'gone', reason: 'A test' }));
    expect((await front('en')).lead.main).toHaveLength(1);
    const editor = await person('editor');
    const at = await frontAtDesk(editor, home);
    expect(at?.earlier).toHaveLength(2);
    expect(at?.slots[0]?.warnings).toContain('not-live');
    expect(codeOf(await restoreFront(desk, { ...home, release: 'nothing' }))).toBe('not-found');
  });

  it('is found and restored however many came after it, page by page', async () => {
    const [a = '', b = ''] = await edition(4);
    const publish = (story: string) => publishFront(desk, { ...home, layout: leading([{ story }]) });
    const first = must(await publish(a)).release;
    pass(60_000);
    for (let i = 0; i < 99; i += 1) {
      // Two in the same instant, too.
      if (i % 3 > 0) pass(60_000);
      must(await publish(b));
    }
    const editor = await person('editor');
    const at = await frontAtDesk(editor, home);
    expect(at?.moreEarlier).toBe(true);
    const seen = [at?.release?.release, ...(at?.earlier ?? []).map(({ release }) => release)];
    for (let more = true; more;) {
      const page = await earlierFronts(editor, { ...home, before: seen.at(-1) });
      seen.push(...(page?.earlier ?? []).map(({ release }) => release));
      more = page?.more ?? false;
    }
    expect(seen).toHaveLength(100);
    expect(new Set(seen).size).toBe(100);
    expect(seen.at(-1)).toBe(first);
    expect(await lead()).toBe('Story 1');
    pass(60_000);
    must(await restoreFront(editor, { ...home, release: first }));
    expect(await lead()).toBe('Story 0');

    const asked = { ...home, before: first };
    expect(await earlierFronts(editor, asked)).toEqual({ earlier: [], more: false });
    expect(await earlierFronts(await person('reporter'), asked)).toBeNull();
    expect(await earlierFronts(editor, { ...asked, place: 'business' })).toBeNull();
    expect(await earlierFronts(editor, { ...home, before: 'nothing' })).toBeNull();
    expect(await earlierFronts(editor, { language: 'xx', before: first })).toBeNull();
  });

  it('begins at its hour without anything running, and can be taken back before', async () => {
    const [a = '', b = ''] = await edition(8);
    must(await publishFront(desk, { ...home, layout: leading([{ story: a }]) }));
    const at = now() + 10 * HOUR;
    must(await publishFront(desk, { ...home, base: 0, at, layout: leading([{ story: b }]) }));
    expect(await lead()).toBe('Story 0');
    pass(10 * HOUR - 1);
    expect(await lead()).toBe('Story 0');
    pass(1);
    expect(await lead()).toBe('Story 1');

    const later = now() + HOUR;
    const waiting = must(await publishFront(desk, { ...home, at: later, layout: leading([{ story: a }]) }));
    // What is published meanwhile stands until the hour of what waits.
    must(await publishFront(desk, { ...home, layout: leading([{ story: b, headline: 'Between' }]) }));
    expect(await lead()).toBe('Between');
    // Another for the same hour takes its place.
    const other = must(
      await publishFront(desk, { ...home, at: later, layout: leading([{ story: a, headline: 'Other' }]) }),
    );
    expect(codeOf(await cancelFront(desk, { ...home, release: waiting.release }))).toBe('nothing-scheduled');
    // What somebody laid out is given back.
    expect(must(await cancelFront(desk, { ...home, release: other.release })).layout).toEqual(
      leading([{ story: a, headline: 'Other' }]),
    );
    pass(2 * HOUR);
    expect(await lead()).toBe('Between');
    expect(codeOf(await publishFront(desk, { ...home, at: now() - 1, layout: defaultFront }))).toBe(
      'in-the-past',
    );
  });

  it('lets a placement go at its hour, and shows a scheduled story from its own', async () => {
    const ids = await edition(8);
    const soon = await story('Tomorrow’s lead', 'business', now() + 3 * HOUR);
    const until = now() + HOUR;
    const layout = leading([{ story: ids[0] ?? '', until }, { story: soon }]);
    must(await publishFront(desk, { ...home, layout }));
    expect(await lead()).toBe('Story 0');
    pass(HOUR - 1);
    expect(await lead()).toBe('Story 0');
    pass(1);
    expect(await lead()).not.toBe('Story 0');
    expect(await shown()).not.toContain(soon);
    pass(2 * HOUR);
    expect((await front('en')).lead.second[0]?.id).toBe(soon);
  });

  it('cannot be made without a single story', async () => {
    expect(codeOf(await publishFront(desk, { ...home, base: 0, layout: defaultFront }))).toBe('lead-missing');
  });
});

describe('what is placed by hand', () => {
  it('stands in its slot, and nowhere else; holes fill themselves', async () => {
    const ids = await edition(30);
    const [a = '', b = '', c = '', d = ''] = ids;
    const layout = leading([null, null, { story: a }], {
      sections: [
        { section: 'business', layout: 'A', pinned: [null, { story: b }, { story: a }] },
        { section: 'china', layout: 'D', pinned: [{ story: c }, { story: d }] },
      ],
    });
    must(await publishFront(desk, { ...home, layout }));
    const view = await front('en');
    expect(view.lead.second[1]?.id).toBe(a);
    expect(view.sections[0]?.cards[1]?.id).toBe(b);
    expect(view.sections[0]?.cards).toHaveLength(7);
    expect(view.sections[1]?.cards.slice(0, 2).map(({ id }) => id)).toEqual([c, d]);
    const all = await shown();
    expect(new Set(all).size).toBe(all.length);
    const at = await frontAtDesk(await person('editor'), home);
    expect(at?.slots.find(({ zone, slot }) => zone === 0 && slot === 2)?.warnings).toEqual(['twice']);
  });

  it('has the sublinks that were named, or none', async () => {
    const [a = '', b = '', c = ''] = await edition(12);
    must(await publishFront(desk, { ...home, layout: leading([{ story: a, sublinks: [c, b] }]) }));
    expect((await front('en')).lead.sublinks.map(({ id }) => id)).toEqual([c, b]);
    must(await publishFront(desk, { ...home, layout: leading([{ story: a, sublinks: [] }]) }));
    expect((await front('en')).lead.sublinks).toEqual([]);
  });

  it('is understood in the form of earlier versions', async () => {
    const [a = ''] = await edition(4);
    must(
      await publishFront(desk, {
        language: 'en',
        layout: { lead: 'standard', pinned: [a], sections: [{ section: 'business', layout: 'A' }] },
      }),
    );
    expect(await lead()).toBe('Story 0');
  });
});

describe('another picture', () => {
  it('is public as long as it stands on a front, and is held to what every picture is held to', async () => {
    const [a = ''] = await edition(4);
    const picture = async (alt: string): Promise<string> => {
      const id = newId();
      const shape = { width: 1_800, height: 1_200, focalX: 0.5, focalY: 0.5 };
      await write((tx) =>
        tx
          .insert(pictures)
          .values({
            id,
            kind: 'photo',
            alt,
            caption: '',
            credit: 'Staff',
            ...shape,
            hash: id,
            createdAt: now(),
          }),
      );
      return id;
    };
    const [mute, good] = [await picture(''), await picture('A lamp')];
    const layoutOf = (id: string) => leading([{ story: a, picture: { picture: id }, until: now() + HOUR }]);
    expect(codeOf(await publishFront(desk, { ...home, layout: layoutOf(mute) }))).toBe('alt-missing');
    expect(codeOf(await publishFront(desk, { ...home, layout: layoutOf('none') }))).toBe('picture-unknown');
    // One whose rights have ended is there: that is what is said, and at its slot before anybody publishes.
    const ended = await picture('Lent');
    await write((tx) => tx.update(pictures).set({ rightsUntil: now() }).where(eq(pictures.id, ended)));
    expect(codeOf(await publishFront(desk, { ...home, layout: layoutOf(ended) }))).toBe('rights-ended');
    must(await saveFront(desk, { ...home, base: 0, layout: layoutOf(ended) }));
    const [slot] = (await frontAtDesk(desk, home))?.slots ?? [];
    expect(slot).toMatchObject({ byHand: true, warnings: expect.arrayContaining(['picture-gone']) });
    expect(await publicPicture(good)).toBeNull();
    const until = now() + HOUR;
    must(await publishFront(desk, { ...home, layout: layoutOf(good) }));
    expect((await front('en')).lead.main[0]?.picture?.id).toBe(good);
    expect(await publicPicture(good)).toEqual({ until });
    pass(HOUR);
    expect(await publicPicture(good)).toBeNull();
  });
});

describe('the front of a section', () => {
  const business: FrontName = { language: 'en', place: 'business' };
  it('lays itself out until somebody does, and goes through the same commands', async () => {
    const editor: Actor = await person('editor');
    const ids = await edition(20);
    expect(await sectionFront('en', 'business', [])).toBeNull();
    const first = await frontAtDesk(editor, business);
    const placed = ids[1] ?? ''; // of another section
    const layout: FrontLayout = {
      ...(first?.live ?? defaultFront),
      sections: [{ section: 'business', layout: 'D', pinned: [{ story: placed }] }],
    };
    must(await saveFront(editor, { ...business, base: 0, layout }));
    must(await publishFront(editor, { ...business, base: 1, layout }));
    const top = await sectionFront('en', 'business', []);
    expect(top?.sections[0]?.cards.map(({ id }) => id)).toEqual([placed]);
    // The home front and the other edition know nothing of it.
    expect(await sectionFront('zh', 'business', [])).toBeNull();
    expect((await frontAtDesk(editor, home))?.release).toBeNull();
    expect(codeOf(await saveFront(editor, { language: 'en', place: 'nowhere', base: 0, layout }))).toBe(
      'not-found',
    );
  });
});

describe('who may', () => {
  it('make fronts: those who may publish them, and nobody learns of a draft otherwise', async () => {
    for (const role of ['contributor', 'reporter'] as const) {
      const me = await person(role);
      const layout = defaultFront;
      expect(codeOf(await saveFront(me, { ...home, base: 0, layout }))).toBe('not-allowed');
      expect(codeOf(await publishFront(me, { ...home, layout }))).toBe('not-allowed');
      expect(codeOf(await restoreFront(me, { ...home, release: 'x' }))).toBe('not-allowed');
      expect(codeOf(await cancelFront(me, { ...home, release: 'x' }))).toBe('not-allowed');
      expect(codeOf(await discardFront(me, { ...home, base: 0 }))).toBe('not-allowed');
      expect(codeOf(await takePen(me, { story: frontKey(home), page: newId() }))).toBe('not-allowed');
      expect(await frontAtDesk(me, home)).toBeNull();
      expect(await previewFront(me, home, 'draft')).toBeNull();
    }
  });
});

describe('questions to the database', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are as many for a front of twenty zones as for one, and stories are asked for once', async () => {
    const ids = await edition(30);
    const asked: string[] = [];
    const count = async (sections: FrontLayout['sections']): Promise<string[]> => {
      must(await publishFront(desk, { ...home, layout: leading([{ story: ids[0] ?? '' }], { sections }) }));
      asked.length = 0;
      await front('en');
      return [...asked];
    };
    const original = Database.prototype.prepare;
    vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
      this: typeof Database.prototype,
      sql,
    ) {
      asked.push(sql);
      return original.call(this, sql);
    });
    const row = (n: number, of: string): FrontLayout['sections'][number] => ({
      section: of,
      layout: 'A',
      pinned: [{ story: ids[n] ?? '' }],
    });
    const one = await count([row(1, 'business')]);
    const twenty = await count(
      Array.from({ length: 20 }, (_, n) => row(n + 1, n % 2 ? 'china' : 'business')),
    );
    expect(twenty).toHaveLength(one.length);
    // Stories by one query, beside the one that asks when the list changes next.
    const cards = twenty.filter((sql) => /from "releases"/.test(sql) && /"card"/.test(sql));
    expect(cards).toHaveLength(1);
    expect(one.length).toBeGreaterThan(3);
  });
});
