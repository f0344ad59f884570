/** The story list: what it can be narrowed by, what can be done to many stories at once, views of one's own. Pure: reaches the browser. */
import { z } from 'zod';
import { parts } from '#db/review/model';
import { Id } from '#db/shared/id';
import { languages } from '#db/shared/languages';
import { filledLine } from '#db/shared/text';
import type { DeskState } from '#db/stories/model';
import { MOST_AT_ONCE } from './views.ts';

/** Stories of a view that are counted: to go through a million would hold every reader up. */
export const COUNTED = 10_000;

export const listViews = ['mine', 'waiting', 'review', 'scheduled', 'today', 'all', 'bin'] as const;
export type ListView = (typeof listViews)[number];

/** The states that a list can be narrowed to; the word of a row is `StoryState` (db/stories/model). */
export const listStates = [
  'draft',
  'in-review',
  'ready',
  'live-or-ready',
  'scheduled',
  'live',
  'live-changed',
  'withdrawn',
] as const;
export type ListState = (typeof listStates)[number];

/** Spans of whole Hong Kong days that end with today. */
export const changedSpans = { today: 0, week: 6, month: 30, year: 365 } as const;
export const changedIn = ['today', 'week', 'month', 'year'] as const satisfies (keyof typeof changedSpans)[];
export type ChangedIn = (typeof changedIn)[number];

/** Stories of whoever asks. */
export const BY_ME = 'me';

/** What a list is narrowed by: everything of it lives in the address. */
export type StoryFilter = {
  view?: ListView | undefined;
  /** What stands in the search box: words, and by: section: state: before: (query.ts). */
  q?: string | undefined;
  section?: string | undefined;
  state?: ListState | undefined;
  /** An account's id, or `me`. */
  by?: string | undefined;
  changed?: ChangedIn | undefined;
  language?: (typeof languages)[number] | undefined;
  /** Where a page goes on (shared/page-of). */
  before?: string | undefined;
};

/** Characters of the search box. */
export const MOST_TYPED = 200;

const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => {
    const one: unknown = Array.isArray(given) ? given[0] : given;
    return one === '' ? undefined : one;
  }, schema.optional().catch(undefined));

/** An address as a filter. What it says that there is not is left out; nothing is ever refused. */
export const ListAddress = z
  .object({
    view: chosen(z.enum(listViews)),
    q: chosen(z.string().transform((q) => q.trim().slice(0, MOST_TYPED) || undefined)),
    section: chosen(Id),
    state: chosen(z.enum(listStates)),
    by: chosen(Id),
    changed: chosen(z.enum(changedIn)),
    language: chosen(z.enum(languages)),
    before: chosen(z.string().max(60)),
  })
  .transform((filter): StoryFilter & { view: ListView } => ({ ...filter, view: filter.view ?? 'mine' }));

/** The parts of a filter that can be widened, in the order of the sentence. */
export const widened = ['q', 'section', 'state', 'by', 'changed', 'language'] as const;
export type Widened = (typeof widened)[number];

export const ManyAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), section: Id }),
  z.strictObject({ kind: z.literal('topic'), topic: Id }),
  z.strictObject({ kind: z.literal('assign'), part: z.enum(parts), person: Id.nullable() }),
  z.strictObject({ kind: z.literal('review') }),
  z.strictObject({ kind: z.literal('bin') }),
]);
export type ManyAct = z.infer<typeof ManyAct>;

export const ChangeStories = z.strictObject({
  /** Named by the caller: the same one again is the same act, and undoing it names it. */
  id: Id,
  stories: z.array(Id).min(1, { error: 'required' }).max(MOST_AT_ONCE),
  act: ManyAct,
});

/** What of a story an act on many changed, as it was before. */
export type StoodBefore = {
  section?: string | null;
  /** Who was asked, before and by the act. */
  asked?: { before: string | null; after: string | null };
  state?: DeskState;
};

export const PutBackStories = z.strictObject({ id: Id });

/** Characters of a view's name, and views that one person keeps. */
export const MOST_NAME = 40;
export const MOST_VIEWS = 20;

export const SaveView = z.strictObject({
  name: filledLine(MOST_NAME),
  /** The address as it stands, without the page. */
  filter: ListAddress,
});

export const RemoveView = z.strictObject({ view: Id });
