/** Carries one planned post into the newsroom, through the same commands as the desk. Runs inside a write. */
import { createHash } from 'node:crypto';
import { addOldAddress } from '#db/addresses/commands/add-old-address';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import type { Failure, FailureCode, Result } from '#db/shared/result';
import { inlinesOf } from '#db/stories/blocks';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { revisionOf } from '#db/stories/load';
import { emptyContent, StoryContent } from '#db/stories/model';
import { type Here, type Names, wasTouched } from './house-ids.ts';
import type { FoundBlock, Note } from './html/found.ts';
import { type Plan, sourceOf } from './map-post.ts';
import { type Outcome, releaseFor } from './outcome.ts';
import type { PictureFetcher } from './fetch-pictures.ts';
import { knownPictures, picturesIn, settleBody } from './settle-body.ts';
import type { Survey } from './survey.ts';

export type Carrier = {
  actor: Actor;
  survey: Survey;
  language: Language;
  /** False in a dry run: nothing is written. */
  write: boolean;
  here: Map<number, Here>;
  /** Posts begun by this run with their headline alone, because another links to them. */
  begun: Set<number>;
  names: Names;
  pictures: PictureFetcher;
};

export type Carried = { outcome: Outcome; notes: Note[]; path: string };

/** What ends a run: it is about the house, not about one post. */
const STOPS: Partial<Record<FailureCode, string>> = {
  'disk-full': 'The disk is full.',
  'store-silent': 'The store of pictures does not answer.',
  busy: 'The database is held by another process.',
};

/** Thrown when the house cannot take more: the run ends, what was committed stays. */
export class ImportStopped extends Error {}

const refusedFor = (error: Failure): string =>
  [error.code, ...Object.entries(error.fields ?? {}).map(([field, why]) => `${field}: ${why}`)].join(', ');

/** The value, or undefined for a refusal, which is noted. */
function valueOf<T>(result: Result<T>, notes: Note[]): T | undefined {
  if (result.ok) return result.value;
  const stops = STOPS[result.error.code];
  if (stops !== undefined) throw new ImportStopped(stops);
  notes.push({ kind: 'status', text: `refused: ${refusedFor(result.error)}` });
  return undefined;
}

/** The version of a story here that an import wrote; undefined when there is none or the desk has gone on from it. */
export async function storedContent(here: Here | undefined): Promise<StoryContent | undefined> {
  if (!here || here.version !== here.sourceVersion) return undefined;
  return (await revisionOf(await db(), here.story, here.version))?.content;
}

/** Pictures of a post that are neither here nor brought by this run. */
export async function picturesWanted(carrier: Carrier, plan: Plan) {
  const here = carrier.here.get(plan.id);
  if (here && (here.state === 'withdrawn' || here.version !== here.sourceVersion)) return [];
  const stored = await storedContent(here);
  const known = stored ? knownPictures(stored, plan.found, plan.lead) : new Map<string, string>();
  for (const [address, id] of known) carrier.pictures.ids.set(address, id);
  return picturesIn(plan.found, plan.lead).filter(({ address }) => !known.has(address));
}

/** Does what the plan says, or in a dry run says what would be done. Throws only for bugs and ImportStopped. */
export async function carryPost(carrier: Carrier, plan: Plan): Promise<Carried> {
  const notes: Note[] = [];
  const done = (outcome: Outcome, path = plan.path): Carried => ({ outcome, notes, path });
  const here = carrier.here.get(plan.id);
  if (here?.state === 'withdrawn') return done('withdrawn-here', '');
  if (here && here.version !== here.sourceVersion) return done('edited-here', '');

  const stored = await storedContent(here);
  const parsed = StoryContent.safeParse(await contentOf(carrier, plan, stored, notes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    notes.push({ kind: 'limit', text: `refused: ${issue?.path.join('.')}: ${issue?.message}` });
    return done('refused', '');
  }
  const content = parsed.data;
  const changed = JSON.stringify(content) !== JSON.stringify(stored);
  const isNew = !here || carrier.begun.has(plan.id);
  const live = here?.firstLiveFrom ?? null;
  const release = releaseFor(plan.wish, live, changed, now());
  if (plan.wish.to === 'schedule' && !release && live === null)
    notes.push({
      kind: 'date',
      text: 'its date has passed without it being published in the source: it is a draft',
    });
  if (here && !isNew) {
    if (!changed && !release) return done('same', '');
    if (changed && plan.wish.to === 'draft' && live !== null) return done('live-here', '');
    if (await wasTouched(here.story)) return done('edited-here', '');
  }
  const outcome = !isNew ? 'change' : release ? plan.wish.to : 'draft';
  if (!carrier.write) return done(outcome);

  const written = await writeStory(carrier, plan, here, content, changed, notes);
  if (!written) return done('refused', '');
  for (const path of plan.oldAddresses) {
    const added = valueOf(await addOldAddress(carrier.actor, { story: written.story, path }), notes);
    if (added && !added.added)
      notes.push({ kind: 'address', text: `the old address ${path} belongs to another story` });
  }
  const entry: Here = { ...written, sourceVersion: written.version, state: 'draft', firstLiveFrom: live };
  carrier.here.set(plan.id, entry);
  if (!release) return done(outcome);
  const published = valueOf(
    await publishStory(carrier.actor, { ...written, at: release.at, kind: 'update' }),
    notes,
  );
  if (!published) return done('refused', '');
  carrier.here.set(plan.id, { ...entry, firstLiveFrom: live ?? published.from, state: 'ready' });
  return done(outcome, published.path);
}

async function writeStory(
  carrier: Carrier,
  plan: Plan,
  here: Here | undefined,
  content: StoryContent,
  changed: boolean,
  notes: Note[],
): Promise<{ story: string; version: number } | undefined> {
  const { actor } = carrier;
  if (!here) {
    const input = { language: carrier.language, key: keyOf(plan.source), content };
    return valueOf(await createStory(actor, input, { source: plan.source }), notes);
  }
  if (!changed) return { story: here.story, version: here.version };
  const saved = valueOf(await saveRevision(actor, { story: here.story, base: here.version, content }), notes);
  return saved && { story: here.story, version: saved.version };
}

/** The same create call twice is the same story. */
const keyOf = (source: string): string =>
  `wp-${createHash('sha256').update(source).digest('hex').slice(0, 32)}`;

async function contentOf(
  carrier: Carrier,
  plan: Plan,
  stored: StoryContent | undefined,
  notes: Note[],
): Promise<StoryContent> {
  const { names, write } = carrier;
  const known = stored ? knownPictures(stored, plan.found, plan.lead) : new Map<string, string>();
  const pictureId = (address: string) => carrier.pictures.ids.get(address) ?? known.get(address);
  const links = new Map<string, string>();
  for (const post of linkedPosts(plan.found)) links.set(post, await storyFor(carrier, plan, post, notes));
  const settled = settleBody(plan.found, pictureId, (post) => links.get(post) ?? 'none');
  const lead = plan.lead && pictureId(plan.lead.address);
  const missing = [...(plan.lead && !lead ? [plan.lead] : []), ...settled.missing];
  for (const [address, { alt }] of new Map(missing.map((picture) => [picture.address, picture]))) {
    const why = carrier.pictures.failures.get(address);
    const said = alt ? ` (“${alt}”)` : '';
    notes.push({ kind: 'picture', text: `not fetched${why ? `, ${why}` : ''}: ${address}${said}` });
  }
  if (settled.folded > 0)
    notes.push({
      kind: 'limit',
      text: `the text has too many blocks: the last ${settled.folded} came as plain words`,
    });
  if (settled.lost > 0) notes.push({ kind: 'limit', text: `the last ${settled.lost} blocks had no room` });
  const idsOf = async (all: readonly string[], find: (name: string) => Promise<string | undefined>) => {
    const found: string[] = [];
    // A name that is not here yet stands for itself in a dry run, so that the post counts as changed.
    for (const name of all) found.push((await find(name)) ?? (write ? '' : 'not-here-yet'));
    return [...new Set(found.filter(Boolean))];
  };
  return {
    ...emptyContent(),
    headline: plan.headline,
    slug: plan.slug,
    standfirst: plan.standfirst,
    body: settled.body,
    form: plan.form,
    section: plan.section,
    bylines: await idsOf(plan.people, (name) => names.person(name, write)),
    topics: await idsOf(plan.topics, (name) => names.topic(name, write)),
    lead:
      plan.lead && lead
        ? { picture: lead, alt: plan.lead.alt || null, caption: plan.lead.caption || null, credit: null }
        : null,
  };
}

function linkedPosts(found: readonly FoundBlock[]): Set<string> {
  const posts = new Set<string>();
  for (const block of found) {
    if (block.kind === 'found-picture' || block.kind === 'found-gallery') continue;
    for (const part of inlinesOf({ ...block, id: 'x' })) {
      if ('break' in part) continue;
      for (const mark of part.marks ?? []) if (mark.kind === 'story-link') posts.add(mark.story);
    }
  }
  return posts;
}

/** Our story of an old post; begun with its headline alone when its turn has not come yet. */
async function storyFor(carrier: Carrier, plan: Plan, post: string, notes: Note[]): Promise<string> {
  const id = Number(post);
  const known = carrier.here.get(id);
  if (known) return known.story;
  if (!carrier.write) return 'not-here-yet';
  const source = sourceOf(carrier.survey, id);
  const content = { ...emptyContent(), headline: carrier.survey.posts.get(id) ?? '' };
  const input = { language: carrier.language, key: keyOf(source), content };
  const begun = valueOf(await createStory(carrier.actor, input, { source }), notes);
  if (!begun) return 'none';
  carrier.here.set(id, { ...begun, sourceVersion: 1, state: 'draft', firstLiveFrom: null });
  carrier.begun.add(id);
  return begun.story;
}
