/** One post as a plan: what would become of it here. Pure. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import { storyPath } from '#db/shared/paths';
import { bodyText } from '#db/stories/blocks';
import type { Form } from '#db/stories/model';
import { cleanLine, cleanText } from './html/clean-text.ts';
import type { FoundBlock, FoundPicture, Note } from './html/found.ts';
import { htmlToBlocks } from './html/html-to-blocks.ts';
import { pictureOf } from './html/pictures.ts';
import { oldAddresses, sameAddress } from './old-addresses.ts';
import { postInstant } from './post-dates.ts';
import { firstWords, plainLine, slugFor } from './post-words.ts';
import { settleBody } from './settle-body.ts';
import { postAtAddress, type Survey } from './survey.ts';
import type { ItemRecord, TermRef } from './wxr-records.ts';

/** The file of `--sections`: our section for a category (by its slug), for pages, and for all the rest. */
export const SectionMap = z.strictObject({
  categories: z.record(z.string(), Id).default({}),
  pages: Id.nullable().default(null),
  otherwise: Id.nullable().default(null),
});
export type SectionMap = z.infer<typeof SectionMap>;

/** What is to become of a post; instants are ms UTC. */
export type Wish = { to: 'publish'; at: number } | { to: 'schedule'; at: number } | { to: 'draft' };

export type Plan = {
  line: number;
  id: number;
  type: 'post' | 'page';
  source: string;
  wish: Wish;
  headline: string;
  standfirst: string;
  slug: string;
  form: Form;
  section: string | null;
  /** Names, in order. */
  people: string[];
  topics: string[];
  found: FoundBlock[];
  lead: FoundPicture | null;
  oldAddresses: string[];
  /** Where it would stand; '' for drafts. */
  path: string;
  notes: Note[];
};

const MOST_TOPICS = 20;

/** Identity of a story here: the old site and the post's id there. */
export const sourceOf = (survey: Survey, id: number): string => `${survey.site}#${id}`;

/** Plans a post or page. `t` is the present instant. */
export function planPost(
  survey: Survey,
  item: ItemRecord,
  options: { language: Language; sections: SectionMap; t: number },
): Plan {
  const notes: Note[] = item.mended.map(({ line, what }) => ({
    kind: 'characters',
    text: `line ${line}: ${what}`,
  }));
  const { language, sections } = options;
  const type = item.type === 'page' ? 'page' : 'post';
  const { blocks: found, notes: more } = htmlToBlocks(item.content, surroundings(survey, item));
  notes.push(...more);
  const headline = headlineOf(item, found, language, notes);
  const standfirst = plainLine(item.excerpt, 800);
  if (standfirst.cut)
    notes.push({ kind: 'limit', text: 'the excerpt was longer than 800 characters and was cut' });
  const wish = wishOf(item, options.t, notes);
  const { section, topics } = placesOf(item.terms, type, sections, notes);
  const old = oldAddresses(item);
  for (const path of old.refused)
    notes.push({ kind: 'address', text: `the old address ${path} is a page of this paper` });
  const slug = freeSlug(survey, item, slugFor(item.slug, headline, item.id, language), wish, language);
  noteRest(item, found, notes);
  return {
    line: item.line,
    id: item.id,
    type,
    source: sourceOf(survey, item.id),
    wish,
    headline,
    standfirst: standfirst.text,
    slug,
    form: type === 'page' ? 'explainer' : 'news',
    section,
    people: peopleOf(survey, item),
    topics,
    found,
    lead: leadOf(survey, item, notes),
    oldAddresses: old.paths,
    path: wish.to === 'draft' ? '' : storyPath(language, wish.at, slug),
    notes,
  };
}

const surroundings = (survey: Survey, item: ItemRecord) => ({
  base: URL.canParse(item.link) ? item.link : survey.head.siteUrl,
  host: survey.host,
  postAt: (url: URL) => postAtAddress(survey, url),
  attachment: (id: number) => survey.attachments.get(id),
  ownAttachments: () =>
    (survey.attachmentsOf.get(item.id) ?? []).flatMap((id) => survey.attachments.get(id) ?? []),
});

function headlineOf(
  item: ItemRecord,
  found: readonly FoundBlock[],
  language: Language,
  notes: Note[],
): string {
  const given = plainLine(item.title, 300);
  if (given.cut) notes.push({ kind: 'limit', text: 'the title was longer than 300 characters and was cut' });
  if (given.text) return given.text;
  const { body } = settleBody(
    found,
    () => undefined,
    () => 'none',
  );
  const made =
    firstWords(bodyText(body), language) ||
    (language === 'zh' ? `無題（${item.id}）` : `Untitled (${item.id})`);
  notes.push({
    kind: 'headline',
    text: `it had no title: the headline is made of its first words, “${made}”`,
  });
  return made;
}

/** Published after is published before, exactly; whatever only some could read comes as a draft. */
function wishOf(item: ItemRecord, t: number, notes: Note[]): Wish {
  const draft = (why: string): Wish => {
    notes.push({ kind: 'status', text: why });
    return { to: 'draft' };
  };
  if (item.isProtected) return draft('it was protected by a password and comes as a draft');
  if (item.status === 'private') return draft('it was private and comes as a draft');
  if (item.status !== 'publish' && item.status !== 'future') {
    if (item.status !== 'draft')
      return draft(`its state was “${cleanLine(item.status, 40)}”: it comes as a draft`);
    return { to: 'draft' };
  }
  const at = postInstant(item);
  if (at === undefined) return draft('the file does not say when it was published: it comes as a draft');
  if (item.status === 'future') return { to: 'schedule', at };
  if (at > t)
    notes.push({ kind: 'date', text: 'it was public before its own date: it is published as of now' });
  return { to: 'publish', at: Math.min(at, t) };
}

function placesOf(terms: readonly TermRef[], type: 'post' | 'page', map: SectionMap, notes: Note[]) {
  let section: string | null = null;
  const topics: string[] = [];
  for (const { domain, slug, name } of terms) {
    if (domain === 'post_format') continue;
    if (domain !== 'category' && domain !== 'post_tag') {
      notes.push({
        kind: 'topic',
        text: `the term “${cleanLine(name, 80)}” of ${cleanLine(domain, 40)} is not carried over`,
      });
      continue;
    }
    const mapped = domain === 'category' ? map.categories[slug] : undefined;
    if (mapped) {
      if (section === null) section = mapped;
      else if (section !== mapped)
        notes.push({ kind: 'topic', text: `a second section, “${mapped}”, is left out` });
      continue;
    }
    // What WordPress files everything under that nobody has filed.
    if (domain === 'category' && slug === 'uncategorized') continue;
    const topic = plainLine(name || slug, 80).text;
    if (topic && !topics.some((other) => other.toLowerCase() === topic.toLowerCase())) topics.push(topic);
  }
  for (const topic of topics.splice(MOST_TOPICS))
    notes.push({ kind: 'topic', text: `more than ${MOST_TOPICS} topics: “${topic}” is left out` });
  return { section: section ?? (type === 'page' ? map.pages : null) ?? map.otherwise, topics };
}

function peopleOf(survey: Survey, item: ItemRecord): string[] {
  const login = item.author.trim();
  const name = cleanLine(survey.head.authors.get(login) ?? login, 100);
  return name ? [name] : [];
}

function leadOf(survey: Survey, item: ItemRecord, notes: Note[]): FoundPicture | null {
  const id = Number(item.meta.get('_thumbnail_id') ?? Number.NaN);
  if (!Number.isInteger(id) || id <= 0) return null;
  const attachment = survey.attachments.get(id);
  if (attachment && URL.canParse(attachment.address)) return pictureOf(attachment);
  notes.push({ kind: 'picture', text: `its featured picture (attachment ${id}) is not in this file` });
  return null;
}

/** Our path may be the old one of another post: then that one keeps it. */
function freeSlug(survey: Survey, item: ItemRecord, slug: string, wish: Wish, language: Language): string {
  if (wish.to === 'draft') return slug;
  const holder = survey.byAddress.get(sameAddress(storyPath(language, wish.at, slug)));
  return holder === undefined || holder === item.id
    ? slug
    : `${slug.slice(0, 60).replace(/-+$/, '')}-${item.id}`;
}

function noteRest(item: ItemRecord, found: readonly FoundBlock[], notes: Note[]): void {
  for (const key of item.meta.keys())
    if (!key.startsWith('_'))
      notes.push({ kind: 'field', text: `the custom field “${cleanLine(key, 80)}” is not carried over` });
  if (item.isSticky)
    notes.push({ kind: 'status', text: 'it was sticky: pin it on the front if it still should be' });
  if (item.type === 'page' && item.parent > 0)
    notes.push({ kind: 'status', text: `its place below page ${item.parent} is not carried over` });
  if (found.length === 0) notes.push({ kind: 'status', text: 'it has no text' });
  if (cleanText(item.slug).length > 200) notes.push({ kind: 'limit', text: 'its slug was cut' });
}
