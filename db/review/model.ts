/** Review: who has a story, and what colleagues say about it. Pure: reaches the browser. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import type { Role } from '#db/shared/permissions';
import { prose } from '#db/shared/text';

/** What a person can be asked to do with a story. */
export const parts = ['writer', 'editor'] as const;
export type Part = (typeof parts)[number];

/** A note is about the story, a comment about a passage; a return is the reason for which it was sent back. */
export const remarkKinds = ['note', 'comment', 'return'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** Characters of one remark, and of the words that a comment quotes. */
export const MOST_WORDS = 4_000;
export const MOST_QUOTE = 500;

/** Plain text of several lines that holds something a reader can see. */
export const RemarkWords = prose(MOST_WORDS)
  .transform((text) => text.trim())
  .refine((text) => /[^\p{White_Space}\p{Cf}\p{Cc}]/u.test(text), { error: 'required' });

/** Where a comment stands. */
export const Anchor = z.strictObject({
  block: z.string().regex(/^[0-9A-Za-z_-]{1,40}$/, { error: 'unknown' }),
  quote: prose(MOST_QUOTE),
  offset: z.number().int().min(0).max(1_000_000),
});
export type Anchor = z.infer<typeof Anchor>;

export const AddRemark = z.strictObject({
  story: Id,
  /** Named by the caller: the same one again is the same remark. */
  id: Id,
  under: Id.nullable().default(null),
  on: Anchor.nullable().default(null),
  words: RemarkWords,
});

/** Characters that a suggestion puts in or takes out, and that are remembered on either side of them. */
export const MOST_SUGGESTED = 2_000;
export const MOST_AROUND = 400;

/** Words of one paragraph, and what stood around them; no words at all for the place between two characters. */
export const Passage = z
  .strictObject({
    block: Anchor.shape.block,
    quote: prose(MOST_SUGGESTED),
    offset: Anchor.shape.offset,
    before: prose(MOST_AROUND),
    after: prose(MOST_AROUND),
  })
  .refine(({ quote, before, after }) => quote + before + after !== '', { error: 'unknown' })
  .refine(({ quote }) => !quote.includes('\n'), { error: 'unknown' });
export type Passage = z.infer<typeof Passage>;

export const SuggestWords = z
  .strictObject({
    story: Id,
    /** Named by the caller: the same one again is the same suggestion. */
    id: Id,
    on: Passage,
    /** What is to stand in their place; '' strikes them. Spaces count. */
    words: prose(MOST_SUGGESTED).refine((text) => !/[\n\t]/.test(text), { error: 'forbidden-characters' }),
  })
  .refine(({ on, words }) => words !== on.quote, { error: 'required', path: ['words'] });

/** A suggestion in one line, as notices repeat it: what would go, what would come. */
export const suggestionSaid = (quote: string, words: string): string =>
  [...(quote === '' ? [] : [`- “${quote}”`]), ...(words === '' ? [] : [`+ “${words}”`])].join(' ');

/** How a suggestion ends. Its author alone takes it back. */
export const outcomes = ['accepted', 'rejected', 'taken-back'] as const;
export type Outcome = (typeof outcomes)[number];

/** Suggestions that are settled by one press. */
export const MOST_AT_ONCE = 200;

export const SettleSuggestions = z.strictObject({
  story: Id,
  suggestions: z.array(Id).min(1).max(MOST_AT_ONCE),
  /** null opens them again. */
  outcome: z.enum(outcomes).nullable(),
  /** The version that says what was suggested; for 'accepted'. Without it, the newest. */
  version: z.number().int().positive().optional(),
});

/** Somebody as the desk names them. */
export type Named = { id: string; name: string };

export type Colleague = Named & {
  role: Role;
  /** May know of this story: can be mentioned. */
  reads: boolean;
  /** May mark this story as ready: can be its editor. */
  readies: boolean;
};

export type Remark = {
  id: string;
  kind: RemarkKind;
  on: Anchor | null;
  words: string;
  author: Named;
  /** ms UTC */
  at: number;
};

/** A first remark with its answers, oldest first. */
export type Thread = Remark & { answers: Remark[]; settled: { by: Named; at: number } | null };

/** Other words for a passage, as somebody proposes them. */
export type Suggestion = {
  id: string;
  on: Passage;
  words: string;
  author: Named;
  /** ms UTC */
  at: number;
  /** `version`: the one that says what was suggested. */
  settled: { by: Named; at: number; outcome: Outcome; version: number | null } | null;
};

/** What the writing screen shows beside the text. */
export type ReviewAtDesk = { threads: Thread[]; suggestions: Suggestion[]; colleagues: Colleague[] };

/** Who is named with @ in a text, longest names first: @Mei-ling Kwok is not @Mei. */
export function mentionsIn(words: string, people: readonly Named[]): string[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const after = words.slice(at + 1).toLowerCase();
    const first = byLength.find(({ name }) => name !== '' && after.startsWith(name.toLowerCase()));
    if (!first) continue;
    // Two people of one name are both meant.
    for (const person of byLength)
      if (person.name.toLowerCase() === first.name.toLowerCase()) found.add(person.id);
  }
  return [...found];
}
