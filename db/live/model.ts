/** What an update of a live story is made of, and the words of its states. Pure: reaches the browser. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { filledLine, line } from '#db/shared/text';
import { Block, bodyText } from '#db/stories/blocks';
import { correctionKinds, type Form } from '#db/stories/model';

/** A live story runs, rests for a while, or has ended: then it is an ordinary story. */
export const liveStates = ['live', 'paused', 'ended'] as const;
export type LiveState = (typeof liveStates)[number];

/**
 * Whether a story is a live one: the form of its newest text says so, or that of what readers have (null: nothing). What
 * they have must stay in hand, whatever form somebody has chosen for the next version.
 */
export const isLiveStory = (newest: Form, shown: Form | null): boolean =>
  newest === 'live' || shown === 'live';

/** 'mark': pinned, unpinned or made a key event; the words are the same. 'withdrawn': no longer public. */
export const updateReleaseKinds = ['first', 'fix', 'update', 'correction', 'mark', 'withdrawn'] as const;
export type UpdateReleaseKind = (typeof updateReleaseKinds)[number];

const MOST_BLOCKS = 60;

/** One update as a revision keeps it. A headline or text is needed to post it; either may be missing. */
export const UpdateContent = z.strictObject({
  headline: line(200),
  body: z.array(Block).max(MOST_BLOCKS, { error: 'too-long' }),
  /** Whose initials stand under it. */
  author: line(120),
});
export type UpdateContent = z.infer<typeof UpdateContent>;

/** The part of an update that is written; its author is whoever posts it. */
export const UpdateText = UpdateContent.omit({ author: true });
export type UpdateText = z.infer<typeof UpdateText>;

export const PostUpdate = z.strictObject({
  story: Id,
  /** A post may be sent again when its answer was lost: the same key gives the same update. */
  key: Id,
  ...UpdateText.shape,
  keyEvent: z.boolean().default(false),
  pinned: z.boolean().default(false),
  /** Only system actors name an author or an instant (ms UTC). */
  author: line(120).default(''),
  at: z.number().int().nullable().default(null),
});

/** Which update, and the version of it that was seen. */
const seen = { update: Id, version: z.number().int().positive() };

export const EditUpdate = z.strictObject({
  ...seen,
  ...UpdateText.shape,
  /** A small fix keeps the update's times, an update of substance sets its own. */
  kind: z.enum(['fix', 'update']).default('fix'),
});

export const CorrectUpdate = z.strictObject({
  ...seen,
  ...UpdateText.shape,
  kind: z.enum(correctionKinds),
  /** What was wrong and what is so: stands under the update from then on. */
  text: filledLine(1_000),
  at: z.number().int().nullable().default(null),
});

export const MarkUpdate = z.strictObject({ ...seen, pinned: z.boolean(), keyEvent: z.boolean() });

export const WithdrawUpdate = z.strictObject({ ...seen, reason: filledLine(500) });

export const SetLiveState = z.strictObject({
  story: Id,
  state: z.enum(liveStates),
  at: z.number().int().nullable().default(null),
});

/** All words of an update. */
export const updateWords = ({ headline, body }: UpdateText): string =>
  [headline, bodyText(body)].filter(Boolean).join('\n');

/** The address of an update within its story's page. */
export const anchorOf = (update: string): string => `u-${update}`;

/** Initials of who wrote it: "MK"; a Chinese name stands whole. */
export function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name;
  const letters = name
    .split(/\s+/u)
    .map((part) => [...part][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '');
}
