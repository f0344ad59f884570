/**
 * One text of two that were changed apart (brief 3.4): what one side alone changed is taken silently, by field and by
 * block; where both changed the same one there is a clash, and somebody chooses. Pure.
 */
import type { Block } from '#db/stories/blocks';
import { mergeStories, same } from '#db/stories/merge';
import type { StoryContent } from '#db/stories/model';

type Field = Exclude<keyof StoryContent, 'body'>;

/** A field or a block that both changed. A block that one side took out is null there. */
export type Clash =
  { kind: 'field'; name: Field } | { kind: 'block'; name: string; mine: Block | null; theirs: Block | null };

/** What somebody chose; `text`: words of their own, for a field that is a line of text. `both`: one after the other. */
export type Choice =
  { kind: 'mine' } | { kind: 'theirs' } | { kind: 'both' } | { kind: 'text'; text: string };

export type Reconciled = {
  /** Both texts in one; where they clash, mine. */
  content: StoryContent;
  clashes: readonly Clash[];
};

/** Fields that are a line of text, which can be written anew while choosing. */
const lines = [
  'kicker',
  'headline',
  'standfirst',
  'shortHeadline',
  'place',
  'backstory',
  'searchHeadline',
  'searchDescription',
  'socialHeadline',
] as const;
export type LineField = (typeof lines)[number];
export const isLine = (name: Field): name is LineField => (lines as readonly string[]).includes(name);

/** The origin as if what we sent and they hold had been in it: that is no change of theirs. */
function withSent(origin: StoryContent, theirs: StoryContent, sent: StoryContent): StoryContent {
  const known = new Map(sent.body.map((block) => [block.id, block]));
  const held = new Map(theirs.body.map((block) => [block.id, block]));
  const arrived = (id: string): boolean => {
    const [ours, there] = [known.get(id), held.get(id)];
    return ours !== undefined && there !== undefined && same(ours, there);
  };
  const had = new Set(origin.body.map(({ id }) => id));
  const fields = Object.entries(theirs).filter(
    // Every key of a StoryContent but the body.
    ([name, value]) => name !== 'body' && same(value, sent[name as Field]),
  );
  return {
    ...origin,
    ...Object.fromEntries(fields),
    body: [
      ...origin.body
        .filter(({ id }) => known.has(id) || held.has(id))
        .map((block) => (arrived(block.id) ? (held.get(block.id) ?? block) : block)),
      ...theirs.body.filter(({ id }) => !had.has(id) && arrived(id)),
    ],
  };
}

/** `origin` is what both started from; `sent` a save of ours that may have arrived unheard. */
export function reconcile(
  origin: StoryContent,
  mine: StoryContent,
  theirs: StoryContent,
  sent: StoryContent | null,
): Reconciled {
  const base = sent ? withSent(origin, theirs, sent) : origin;
  const { content, conflicts } = mergeStories(base, mine, theirs);
  const block = (body: readonly Block[], id: string): Block | null =>
    body.find((some) => some.id === id) ?? null;
  const clashes = conflicts.map((name): Clash => {
    // A conflict is a field's name or a block's id; only fields are keys of a story.
    if (name in content || name in theirs) return { kind: 'field', name: name as Field };
    return { kind: 'block', name, mine: block(mine.body, name), theirs: block(theirs.body, name) };
  });
  return { content, clashes };
}

/** Where a block of theirs belongs: after the one that it follows there. */
function placeIn(body: readonly Block[], theirs: readonly Block[], id: string): number {
  const at = theirs.findIndex((block) => block.id === id);
  const before = theirs.slice(0, at).findLast((block) => body.some((kept) => kept.id === block.id));
  return before ? body.findIndex((block) => block.id === before.id) + 1 : 0;
}

/** The text as it was chosen. `newId` names a block that stands beside the one it was. */
export function choose(
  { content, clashes }: Reconciled,
  theirs: StoryContent,
  choices: ReadonlyMap<string, Choice>,
  newId: () => string,
): StoryContent {
  let chosen = content;
  for (const clash of clashes) {
    const choice = choices.get(clash.name) ?? { kind: 'mine' };
    if (choice.kind === 'mine') continue;
    if (clash.kind === 'field') {
      const value = choice.kind === 'text' ? choice.text : theirs[clash.name];
      chosen = { ...chosen, [clash.name]: value };
      continue;
    }
    const { name, mine, theirs: other } = clash;
    const body = [...chosen.body];
    const at = body.findIndex((block) => block.id === name);
    if (choice.kind === 'both' && other && mine) body.splice(at + 1, 0, { ...other, id: newId() });
    else if (!other) body.splice(at, 1);
    else if (at >= 0) body[at] = other;
    else body.splice(placeIn(body, theirs.body, name), 0, other);
    chosen = { ...chosen, body };
  }
  return chosen;
}
