/** What a story is made of, and the words of its states. Pure: reaches the browser. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { line } from '#db/shared/text';
import { Body, bodyText, frontChart, PictureUse } from './blocks.ts';

export const forms = [
  'news',
  'analysis',
  'explainer',
  'feature',
  'interview',
  'review',
  'opinion',
  'editorial',
  'obituary',
  'gallery',
  'live',
] as const;
export type Form = (typeof forms)[number];

/** Address slug: lower-case ASCII words, or Han characters (NFC, at most 20 of them) for Chinese stories. */
export const Slug = z
  .string()
  .max(80, { error: 'too-long' })
  .transform((text) => text.normalize('NFC'))
  .refine((text) => text === '' || /^[a-z0-9\p{Script=Han}]+(-[a-z0-9\p{Script=Han}]+)*$/u.test(text), {
    error: 'slug',
  });

/** Characters in which a story says how it came about. */
export const MOST_BACKSTORY = 600;

/** Whoever signs a story is not thanked for it as well; nobody helped: no list, as in stories from before there was one. */
export function withoutSigners<T extends { bylines: string[]; helpers?: string[] | undefined }>(
  content: T,
): T {
  const { helpers, ...rest } = content;
  if (helpers === undefined) return content;
  const left = helpers.filter((id) => !content.bylines.includes(id));
  // Everything of the content but a field that it may be without.
  return left.length > 0 ? { ...content, helpers: left } : (rest as T);
}

/** The whole story as one revision keeps it. Everything may be empty in a draft; publishing has its own checks. */
const Content = z.strictObject({
  headline: line(300),
  shortHeadline: line(200),
  kicker: line(80),
  slug: Slug,
  standfirst: line(800),
  points: z.array(line(400)).max(5),
  body: Body,
  form: z.enum(forms),
  section: Id.nullable(),
  topics: z.array(Id).max(20),
  bylines: z.array(Id).max(20),
  /** Who helped and does not sign, as printed: "Additional reporting by". Stories from before there was this field have none. */
  helpers: z.array(Id).max(20).optional(),
  place: line(80),
  /** Of an obituary: "1935–2026". Stories from before there was this field have none. */
  lifespan: line(30).optional(),
  /** How the story came about: told to readers at its foot. Stories from before there was this field have none. */
  backstory: line(MOST_BACKSTORY).optional(),
  lead: PictureUse.nullable(),
  related: z.array(Id).max(10),
  searchHeadline: line(200),
  searchDescription: line(400),
  socialHeadline: line(200),
});
/** Never refused for a person in both lists: two colleagues may each have written one of them. */
export const StoryContent = Content.overwrite(withoutSigners);
export type StoryContent = z.infer<typeof StoryContent>;

export const emptyContent = (): StoryContent => ({
  headline: '',
  shortHeadline: '',
  kicker: '',
  slug: '',
  standfirst: '',
  points: [],
  body: [],
  form: 'news',
  section: null,
  topics: [],
  bylines: [],
  place: '',
  lead: null,
  related: [],
  searchHeadline: '',
  searchDescription: '',
  socialHeadline: '',
});

/** Where a story stands at the desk, apart from what readers see. */
export const deskStates = ['draft', 'in-review', 'ready', 'withdrawn'] as const;
export type DeskState = (typeof deskStates)[number];

/** The word shown in lists, derived from desk state and releases. */
export const storyStates = [
  'draft',
  'in-review',
  'ready',
  'scheduled',
  'live',
  'live-changed',
  'withdrawn',
] as const;
export type StoryState = (typeof storyStates)[number];

export const releaseKinds = ['first', 'fix', 'update', 'correction'] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

/** How long what was thrown away can be taken out again, ms. */
export const BIN_MS = 30 * 24 * 3_600_000;

export const withdrawKinds = ['gone', 'legal', 'redirect'] as const;
export type WithdrawKind = (typeof withdrawKinds)[number];

/** A release that waits for its hour, as far as it can be made again from its revision. */
export type WaitingRelease = {
  revision: string;
  kind: ReleaseKind;
  liveFrom: number;
  liveUntil: number | null;
  held: boolean;
  basedOn: string | null;
  publishedAt: number;
  updatedAt: number | null;
  path: string;
  actor: string;
};

/** How a story stood before a release: what taking it back needs to know. Instants are ms UTC. */
export type StoryBefore = {
  state: DeskState;
  firstLiveFrom: number | null;
  withdrawnAt: number | null;
  withdrawnKind: WithdrawKind | null;
  withdrawnReason: string | null;
  /** What readers saw, and until when they would have. */
  live: { release: string; until: number | null } | null;
  waiting: WaitingRelease[];
};

export const correctionKinds = ['correction', 'clarification', 'note'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** Everything of a revision that a card, a list or a feed item shows, kept beside the release so that lists read no bodies. */
export type CardContent = Pick<
  StoryContent,
  'headline' | 'shortHeadline' | 'kicker' | 'standfirst' | 'form' | 'section' | 'bylines' | 'lead'
> & {
  words: number;
  /** The story has a chart that a front may show. */
  chart?: true;
};

/** Makes the card of a revision. */
export function cardOf(content: StoryContent, words: number): CardContent {
  const { headline, shortHeadline, kicker, standfirst, form, section, bylines, lead } = content;
  return {
    headline,
    shortHeadline,
    kicker,
    standfirst,
    form,
    section,
    bylines,
    lead,
    words,
    ...(frontChart(content.body) ? { chart: true } : {}),
  };
}

/** All words of a story, for search and counting. */
export const storyText = (content: StoryContent): string =>
  [content.standfirst, ...content.points, bodyText(content.body)].filter(Boolean).join('\n');

/** The same, with what stands at its foot: where the desk looks for words. */
export const deskText = (content: StoryContent): string =>
  [storyText(content), content.backstory ?? ''].filter(Boolean).join('\n');
