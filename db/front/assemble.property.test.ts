/** No story twice on any front, whatever is laid out, placed and over: 10,000 random fronts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoryCard } from '#db/stories/views';
import { assembleFront, assembleSection, type Stock } from './assemble.ts';
import { changesBetween } from './told.ts';
import { FrontLayout, leadVariants, type Placement, placements, SECONDS, sectionLayouts } from './model.ts';
import { slotsAtDesk } from './slots.ts';
import { cardsOf } from './views.ts';

const RUNS = 10_000;
const sections = ['hong-kong', 'business', 'china', 'opinion'];
const ids = Array.from({ length: 40 }, (_, i) => `s${i}`);
const NOW = 1_000_000;

const card = (id: string, make: { section: number; form: number; more: number }): StoryCard => {
  const section = sections[make.section] ?? 'business';
  return {
    id,
    language: 'en',
    path: `/${id}`,
    form: (['news', 'opinion', 'editorial', 'live'] as const)[make.form] ?? 'news',
    section: { id: section, name: section, nameOther: section, path: `/section/${section}` },
    kicker: '',
    headline: id,
    cardHeadline: id,
    standfirst: '',
    bylines: [],
    picture: make.more % 3 === 0 ? null : ({ id: `p${make.more % 5}` } as StoryCard['picture']),
    publishedAt: NOW - make.more,
    updatedAt: null,
    minutes: 1,
    live: make.form === 3 ? { state: make.more % 2 ? 'running' : 'ended', since: 0 } : null,
    ...(make.more % 7 === 0 ? { charted: true as const } : {}),
  } as StoryCard;
};

const placement: fc.Arbitrary<Placement> = fc.record(
  {
    story: fc.constantFrom(...ids, 'gone', 'draft'),
    headline: fc.constantFrom('', 'Other words'),
    picture: fc.constantFrom('none' as const, { picture: 'p9' }),
    size: fc.constantFrom('larger' as const, 'smaller' as const),
    sublinks: fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 3 }),
    until: fc.integer({ min: NOW - 3, max: NOW + 3 }),
  },
  { requiredKeys: ['story'] },
);
const slots = (most: number) => fc.array(fc.option(placement, { freq: 3 }), { maxLength: most });

const layout = fc.record({
  lead: fc.constantFrom(...leadVariants),
  pinned: slots(6),
  sections: fc.array(
    fc.record({
      section: fc.constantFrom(...sections, 'nowhere'),
      layout: fc.constantFrom(...sectionLayouts),
      pinned: slots(12),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});
const stock: fc.Arbitrary<Stock> = fc
  .array(fc.record({ section: fc.nat(3), form: fc.nat(3), more: fc.nat(200) }), { maxLength: 40 })
  .map((made) => {
    const newest = made.map((make, i) => card(ids[i] ?? '', make));
    return {
      newest,
      named: new Map(newest.map((one) => [one.id, one])),
      sections: new Map(newest.flatMap(({ section }) => (section ? [[section.id, section]] : []))),
      pictures: new Map(),
      recentAfter: NOW - 50,
      t: NOW,
    };
  });

const isOver = ({ until }: Placement): boolean => until !== undefined && until <= NOW;

it('no story stands twice, what is over stands nowhere by hand, and what is placed first stands where it was placed', () => {
  fc.assert(
    fc.property(layout, stock, (given, of) => {
      const made = FrontLayout.parse(given);
      const view = assembleFront(made, of);
      const shown = [
        ...view.lead.main,
        ...view.lead.second,
        ...view.lead.sublinks,
        ...view.sections.flatMap(({ cards }) => cards),
        ...view.latest,
      ];
      expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      for (const { layout: set, cards } of view.sections)
        expect(cards.length).toBeLessThanOrEqual(cardsOf[set]);
      expect(view.lead.second.length).toBeLessThanOrEqual(SECONDS);
      // Nothing by hand that is over.
      const over = new Set(
        placements(made)
          .filter(isOver)
          .map(({ story }) => story),
      );
      const valid = new Set(
        placements(made)
          .filter((one) => !isOver(one))
          .map(({ story }) => story),
      );
      for (const {
        card: { id },
        byHand,
      } of view.slots)
        if (byHand) expect(valid.has(id) || !over.has(id)).toBe(true);
      // The lead that somebody placed leads.
      const [first] = made.pinned;
      if (first && !isOver(first) && of.named.has(first.story))
        expect(view.lead.main[0]?.id).toBe(first.story);
      // There is a lead as long as there is anything that nobody placed in a row.
      const inRows = new Set(view.slots.flatMap(({ zone, card: { id } }) => (zone === 'lead' ? [] : [id])));
      expect(view.lead.main.length > 0).toBe(of.newest.some(({ id }) => !inRows.has(id)));

      const section = assembleSection({ ...made, sections: made.sections.slice(0, 3) }, of);
      const top = [...section.sections.flatMap(({ cards }) => cards), ...section.rest];
      expect(new Set(top.map(({ id }) => id)).size).toBe(top.length);
      expect(top).toHaveLength(of.newest.length);

      // The desk sees the same slots, and nothing changes between a front and itself.
      const seen = slotsAtDesk(made, {
        isHome: true,
        filled: view.slots,
        named: new Map(),
        long: new Set(),
        t: NOW,
      });
      expect(seen.filter(({ story }) => story)).toHaveLength(view.slots.length);
      const front = { layout: made, slots: seen };
      expect(changesBetween(front, front)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 120_000);
