/** What of an export is here already: stories by their old post, people and topics by their names. */
import { and, eq, gte, lt, notLike } from 'drizzle-orm';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { savePerson } from '#db/people/commands/save-person';
import { people } from '#db/people/tables';
import { sections } from '#db/sections/tables';
import type { Actor } from '#db/shared/actor';
import { makeSlug } from '#db/shared/slug';
import type { DeskState } from '#db/stories/model';
import { stories } from '#db/stories/tables';
import { saveTopic } from '#db/topics/commands/save-topic';
import { topics } from '#db/topics/tables';

export type Here = {
  story: string;
  version: number;
  /** The version that an import wrote last: a higher one was written here. */
  sourceVersion: number | null;
  state: DeskState;
  /** ms UTC */
  firstLiveFrom: number | null;
};

/** Stories that came from a site, by post id. */
export async function storiesFrom(site: string): Promise<Map<number, Here>> {
  const rows = await (
    await db()
  )
    .select({
      story: stories.id,
      source: stories.source,
      version: stories.version,
      sourceVersion: stories.sourceVersion,
      state: stories.state,
      firstLiveFrom: stories.firstLiveFrom,
    })
    .from(stories)
    // All that begin with `<site>#`: `$` is the character after `#`.
    .where(and(gte(stories.source, `${site}#`), lt(stories.source, `${site}$`)));
  return new Map(rows.map(({ source, ...row }) => [Number(source?.slice(site.length + 1)), row]));
}

/** Has anyone but the import done anything to a story? */
export async function wasTouched(story: string): Promise<boolean> {
  const [row] = await (
    await db()
  )
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.subject, story), notLike(events.actor, 'system:%')))
    .limit(1);
  return row !== undefined;
}

export const sectionIds = async (): Promise<Set<string>> =>
  new Set((await (await db()).select({ id: sections.id }).from(sections)).map((row) => row.id));

/** Names to ids, made when wanted and not there. Refusals come as undefined. */
export class Names {
  readonly #actor: Actor;
  readonly #hasHouse: boolean;
  readonly #people = new Map<string, string>();
  readonly #topics = new Map<string, string>();
  /** Addresses (or names without one) that were made, or would have been. */
  readonly newPeople = new Set<string>();
  readonly newTopics = new Set<string>();

  /** `hasHouse` is false when there is no database to ask. */
  constructor(actor: Actor, hasHouse: boolean) {
    this.#actor = actor;
    this.#hasHouse = hasHouse;
  }

  /** After a transaction that was rolled back: nothing of it is there. */
  forget(): void {
    this.#people.clear();
    this.#topics.clear();
  }

  async person(name: string, make: boolean): Promise<string | undefined> {
    const known = this.#people.get(name);
    if (known) return known;
    const found =
      (this.#hasHouse ? await personNamed(name) : undefined) ??
      (await this.#make(name, make, this.newPeople, this.#newPerson));
    if (found) this.#people.set(name, found);
    return found;
  }

  async topic(name: string, make: boolean): Promise<string | undefined> {
    const known = this.#topics.get(name);
    if (known) return known;
    const found =
      (this.#hasHouse ? await topicNamed(name) : undefined) ??
      (await this.#make(name, make, this.newTopics, this.#newTopic));
    if (found) this.#topics.set(name, found);
    return found;
  }

  async #make(
    name: string,
    make: boolean,
    made: Set<string>,
    command: (name: string) => Promise<string | undefined>,
  ): Promise<string | undefined> {
    // Two names of one address are one record.
    made.add(slugOf(name) || name);
    return make ? command(name) : undefined;
  }

  readonly #newPerson = async (name: string) => {
    const saved = await savePerson(this.#actor, { name });
    return saved.ok ? saved.value.person : undefined;
  };

  readonly #newTopic = async (name: string) => {
    const saved = await saveTopic(this.#actor, { name });
    return saved.ok ? saved.value.topic : undefined;
  };
}

const slugOf = (name: string): string => makeSlug(name, 'en') || makeSlug(name, 'zh');

/** By name; else by the address that the name makes, so that someone renamed here is still the same. */
async function personNamed(name: string): Promise<string | undefined> {
  const [same] = await (
    await db()
  )
    .select({ id: people.id })
    .from(people)
    .where(eq(people.name, name))
    .limit(1);
  const slug = slugOf(name);
  if (same || slug === '') return same?.id;
  const [row] = await (
    await db()
  )
    .select({ id: people.id })
    .from(people)
    .where(eq(people.slug, slug))
    .limit(1);
  return row?.id;
}

async function topicNamed(name: string): Promise<string | undefined> {
  const [same] = await (
    await db()
  )
    .select({ id: topics.id })
    .from(topics)
    .where(eq(topics.name, name))
    .limit(1);
  const slug = slugOf(name);
  if (same || slug === '') return same?.id;
  const [row] = await (
    await db()
  )
    .select({ id: topics.id })
    .from(topics)
    .where(eq(topics.slug, slug))
    .limit(1);
  return row?.id;
}
