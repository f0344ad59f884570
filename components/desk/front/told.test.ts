/** Whatever a draft changes is told, in both languages: each field of the model in turn, on fronts that are really filled. */
import { describe, expect, it } from 'vitest';
import { assembleFront, assembleSection, type Stock } from '#db/front/assemble';
import { changesBetween, type FilledLayout, type FrontChange } from '#db/front/told';
import { FrontLayout, FrontRow, leadVariants, Placement, sectionLayouts, type Zone } from '#db/front/model';
import { slotsAtDesk } from '#db/front/slots';
import { languages } from '#db/shared/languages';
import type { StoryChoice } from '#db/stories/desk-views';
import type { PictureView, StoryCard } from '#db/stories/views';
import { deskWords } from '../../words/desk';
import { type Named, toldChange } from './told';

const NOW = 1_000_000;
const sections = ['hong-kong', 'business', 'china'];
const picture = (id: string) => ({ id }) as PictureView; // no more of it is asked for
const card = (i: number): StoryCard => {
  const section = sections[i % 3] ?? 'china';
  return {
    id: `s${i}`,
    language: 'en',
    path: `/s${i}`,
    form: 'news',
    section: { id: section, name: section, nameOther: section, path: `/section/${section}` },
    kicker: 'Trade',
    headline: `Story ${i}`,
    cardHeadline: `Story ${i}`,
    standfirst: '',
    bylines: [],
    picture: picture(`p${i}`),
    publishedAt: NOW - i,
    updatedAt: null,
    minutes: 1,
    live: null,
  } as unknown as StoryCard; // what is left out is not asked for
};
const newest = Array.from({ length: 60 }, (_, i) => card(i));
const stock: Stock = {
  newest,
  named: new Map(newest.map((one) => [one.id, one])),
  sections: new Map(newest.flatMap(({ section }) => (section ? [[section.id, section]] : []))),
  pictures: new Map([['other', picture('other')]]),
  recentAfter: 0,
  t: NOW,
};
const draft = { id: 'draft', headline: 'Not live yet' } as StoryChoice; // no more of it is asked for

function filled(layout: FrontLayout, isHome = true): FilledLayout {
  const { slots } = isHome ? assembleFront(layout, stock) : assembleSection(layout, stock);
  const named = new Map([[draft.id, draft]]);
  return { layout, slots: slotsAtDesk(layout, { isHome, filled: slots, named, long: new Set(), t: NOW }) };
}

const row = (section: string, layout: FrontRow['layout'] = 'A'): FrontRow => ({
  section,
  layout,
  pinned: [],
});
const home = (more: Partial<FrontLayout> = {}): FrontLayout => ({
  lead: 'standard',
  pinned: [],
  sections: sections.map((section) => row(section)),
  ...more,
});
const own = (pinned: (Placement | null)[] = []): FrontLayout => ({
  lead: 'standard',
  pinned: [],
  sections: [{ ...row('business'), pinned }],
});
/** A placement in one slot of a front. */
const inSlot = (zone: Zone, slot: number, placement: Placement): FrontLayout => {
  const pinned = [...Array.from({ length: slot }, () => null), placement];
  return zone === 'lead'
    ? home({ pinned })
    : home({ sections: home().sections.map((one, i) => (i === zone ? { ...one, pinned } : one)) });
};

/** How the desk says a change; throws where a sentence is not whole. */
function sentence(change: FrontChange, language: (typeof languages)[number]): string {
  const words = deskWords(language);
  const by: Named = {
    words,
    slotName: ({ zone, slot }) => `${zone} ${slot}`,
    rowName: (zone) => `row ${zone}`,
    sectionName: (id) => id,
    storyName: (id) => `story ${id}`,
    when: String,
    comma: ', ',
  };
  const said = `${words.frontEditor.changeKinds[change.kind]} ${toldChange(change, by)}`;
  if (/[{}]|undefined|null/.test(said)) throw new Error(said);
  return said;
}

/** What is told of a change from one front to another: the same number of sentences in both languages, none twice. */
function told(before: FrontLayout, after: FrontLayout, isHome = true): string[] {
  const changes = changesBetween(filled(before, isHome), filled(after, isHome));
  const [en = [], zh = []] = languages.map((language) => changes.map((change) => sentence(change, language)));
  expect(new Set(en).size).toBe(en.length);
  expect(new Set(zh).size).toBe(zh.length);
  for (const line of zh) expect(line).toMatch(/\p{Script=Han}/u);
  return en;
}

/** Another value of each thing that may be said of a placed story: a new field has to be tried here. */
const values: { [F in Exclude<keyof Placement, 'story'>]-?: readonly Placement[F][] } = {
  headline: ['Our words', 'Other words'],
  kicker: ['Rents', ''],
  picture: ['none', { picture: 'other' }],
  crop: [0, 0.2].map((left) => ({ picture: 's', ratio: '3x2', left, top: 0, width: 0.5 })),
  size: ['larger', 'smaller'],
  sublinks: [[], ['s20', 's21']],
  until: [NOW + 1, NOW + 2],
};
const fields = Object.keys(values) as (keyof typeof values)[]; // the record's keys are those of its type

describe('each field of a draft', () => {
  it('is one that this test tries', () => {
    expect(Object.keys(Placement.shape).sort()).toEqual([...fields, 'story'].sort());
    expect(Object.keys(FrontRow.shape).sort()).toEqual(['layout', 'pinned', 'section']);
    expect(Object.keys(FrontLayout.shape).sort()).toEqual(['lead', 'pinned', 'sections']);
  });

  it.each(fields)('%s of a placed story is told: set, set otherwise, and left out again', (field) => {
    // Only a lead has headlines under it.
    const places: [Zone, number][] =
      field === 'sublinks'
        ? [['lead', 0]]
        : [
            ['lead', 0],
            ['lead', 2],
            [1, 0],
            [1, 3],
          ];
    for (const [zone, slot] of places)
      // One that stands, one that comes by itself already, one that readers do not see yet.
      for (const story of [
        's30',
        filled(home()).slots.find((one) => one.zone === zone && one.slot === slot)?.story?.id ?? '',
        'draft',
      ]) {
        const with_ = (value: unknown): FrontLayout => {
          const crop = field === 'crop' && value ? { ...value, picture: `p${story.slice(1)}` } : value;
          return inSlot(zone, slot, { story, ...(value === undefined ? {} : { [field]: crop }) });
        };
        const [one, two] = values[field];
        for (const [from, to] of [
          [undefined, one],
          [one, two],
          [two, undefined],
        ]) {
          const lines = told(with_(from), with_(to));
          const of = `${field} in ${zone} ${slot}: ${JSON.stringify(from)} ${JSON.stringify(to)}`;
          expect(
            lines.filter((line) => line.startsWith('Said otherwise ')),
            of,
          ).toHaveLength(1);
          // Headlines under a lead come from other slots, which others fill.
          if (field !== 'sublinks') expect(lines, of).toHaveLength(1);
        }
        // With the placement itself.
        expect(told(home(), with_(one)).length).toBeGreaterThan(1);
      }
  });

  it('who stands in a slot, by hand or by itself, is told', () => {
    const first = filled(home()).slots[0]?.story?.id ?? '';
    expect(told(home(), inSlot('lead', 0, { story: first }))).toEqual([
      `Stays Story ${first.slice(1)}: stays in lead 0 by hand`,
    ]);
    expect(told(inSlot('lead', 0, { story: first }), home())).toEqual([
      `By itself Story ${first.slice(1)}: lead 0 fills itself again`,
    ]);
    const [one, two] = [inSlot('lead', 0, { story: 's40' }), inSlot('lead', 0, { story: 's41' })];
    expect(told(one, two)).toContain('New Story 41: lead 0');
    expect(told(one, two).some((line) => line.startsWith('Gone Story 40: lead 0'))).toBe(true);
    expect(told(one, inSlot(1, 2, { story: 's40' }))).toContain('Moved Story 40: from lead 0 to 1 2');
    const waiting = inSlot(1, 2, { story: 'draft' });
    expect(told(home(), waiting)).toEqual(['Waits Not live yet: goes to 1 2 once it is live']);
    expect(told(waiting, home())).toEqual(['Waits no longer Not live yet: no longer placed in 1 2']);
    expect(told(waiting, inSlot(1, 4, { story: 'draft' }))).toEqual([
      'Waits Not live yet: goes to 1 4 once it is live',
    ]);
  });

  it('the lead, and rows with their layouts and their order, are told', () => {
    for (const lead of leadVariants)
      for (const other of leadVariants)
        if (lead !== other)
          expect(
            told(home({ lead }), home({ lead: other })).filter((line) => line.startsWith('Lead ')),
          ).toHaveLength(1);
    const rows = (...of: FrontRow[]): FrontLayout => home({ sections: of });
    for (const layout of sectionLayouts)
      for (const other of sectionLayouts)
        if (layout !== other)
          expect(
            told(rows(row('business', layout)), rows(row('business', other))).filter((line) =>
              line.startsWith('Layout row 0: '),
            ),
          ).toHaveLength(1);
    const [a, b, c] = [row('business'), row('china'), row('hong-kong')];
    // Its stories go along with a row, and are not told one by one.
    expect(told(rows(a, b), rows(b, a))).toEqual(['Order Rows from above: china, business']);
    expect(told(rows(a, b), rows(a, b, c)).some((line) => line.startsWith('New row row 2: '))).toBe(true);
    expect(told(rows(a, b, c), rows(b, c)).some((line) => line.startsWith('Row out row 0: '))).toBe(true);
    const other = told(rows(a), rows(b));
    expect(other.some((line) => line.startsWith('New row '))).toBe(true);
    expect(other.some((line) => line.startsWith('Row out '))).toBe(true);
  });
});

it('a section’s own front tells the same', () => {
  expect(told(own(), own(), false)).toEqual([]);
  const placed = (more: Partial<Placement>) => own([null, { story: 's31', ...more }]);
  for (const field of fields.filter((one) => one !== 'sublinks' && one !== 'crop'))
    expect(told(placed({}), placed({ [field]: values[field][0] }), false), field).toHaveLength(1);
});

it('what makes no difference is not told', () => {
  const over = inSlot('lead', 0, { story: 's30', until: NOW });
  expect(told(home(), over)).toEqual([]);
  expect(told(home(), home({ pinned: [null, null] }))).toEqual([]);
});

it('a story that leaves its slot for the headlines under the lead, or the newest at the end, is not said to be gone', () => {
  const [before, after] = [filled(home()), filled(home({ lead: 'no-picture', pinned: [{ story: 's30' }] }))];
  const leaves = changesBetween(before, after).find(({ kind }) => kind === 'gone');
  if (leaves?.kind !== 'gone') throw new Error('Nobody goes.');
  const [said] = changesBetween(before, { ...after, also: [leaves.story] }).filter(
    (change) => 'story' in change && change.story === leaves.story,
  );
  if (!said) throw new Error('Nothing is said.');
  expect(said).toMatchObject({ kind: 'listed', to: null });
  expect(sentence(said, 'en')).toMatch(/leaves .+, and stands among the headlines$/);
  expect(sentence(said, 'zh')).toMatch(/\p{Script=Han}/u);
});
