/**
 * The first reading of an export: what is in it, and whatever one post may need to know of another. Keeps a few hundred
 * bytes of each item, so that files of any size fit.
 */
import { cleanLine } from './html/clean-text.ts';
import type { Attachment } from './html/found.ts';
import { hostOf } from './html/inline-marks.ts';
import { oldAddresses, oldPath, sameAddress } from './old-addresses.ts';
import { plainLine } from './post-words.ts';
import { ExportRefused, readExport } from './wxr-parse.ts';
import type { ExportHead, ItemRecord } from './wxr-records.ts';

/** Types that become stories. */
export const isStoryType = (type: string): boolean => type === 'post' || type === 'page';

export type Survey = {
  head: ExportHead;
  /** Host and path of the old site: half of every story's identity. */
  site: string;
  host: string;
  attachments: Map<number, Attachment>;
  attachmentsOf: Map<number, number[]>;
  /** Headline of each post that will be a story, by its id. */
  posts: Map<number, string>;
  /** Post by its old address, in the form of `sameAddress`. */
  byAddress: Map<string, number>;
  types: Map<string, number>;
  comments: number;
  broken: number;
};

/** A copy that does not keep the megabytes alive that it was cut from, as slices do. */
const detached = (text: string): string => Buffer.from(text).toString();

function siteOf(head: ExportHead): { site: string; host: string } {
  const url = URL.parse(head.siteUrl);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ExportRefused({
      why: 'the export does not say which site it comes from (wp:base_blog_url, link)',
    });
  return { site: `${url.hostname}${url.pathname.replace(/\/+$/, '')}`, host: hostOf(url) };
}

/** Reads the whole file once. Throws ExportRefused when nothing of it can be used. */
export async function surveyExport(file: string): Promise<Survey> {
  let survey: Survey | undefined;
  for await (const reading of readExport(file)) {
    if (reading.kind === 'head') survey = begin(reading.head);
    else if (!survey) continue;
    else if (reading.kind === 'broken') survey.broken += 1;
    else note(survey, reading.item);
  }
  if (!survey) throw new ExportRefused({ why: 'this is no WordPress export' });
  return survey;
}

const begin = (head: ExportHead): Survey => ({
  head,
  ...siteOf(head),
  attachments: new Map(),
  attachmentsOf: new Map(),
  posts: new Map(),
  byAddress: new Map(),
  types: new Map(),
  comments: 0,
  broken: 0,
});

function note(survey: Survey, item: ItemRecord): void {
  const type = detached(item.type.slice(0, 60));
  survey.types.set(type, (survey.types.get(type) ?? 0) + 1);
  survey.comments += item.comments;
  if (item.type === 'attachment') noteAttachment(survey, item);
  if (!isStoryType(item.type) || item.status === 'trash' || survey.posts.has(item.id)) return;
  survey.posts.set(item.id, detached(plainLine(item.title, 120).text));
  for (const path of oldAddresses(item).paths) {
    const address = detached(sameAddress(path));
    if (!survey.byAddress.has(address)) survey.byAddress.set(address, item.id);
  }
}

function noteAttachment(survey: Survey, item: ItemRecord): void {
  survey.attachments.set(item.id, {
    id: item.id,
    address: detached(item.attachmentUrl.slice(0, 2_000)),
    title: detached(cleanLine(item.title, 200)),
    caption: detached(plainLine(item.excerpt, 600).text),
    alt: detached(cleanLine(item.meta.get('_wp_attachment_image_alt') ?? '', 500)),
    parent: item.parent,
  });
  const siblings = survey.attachmentsOf.get(item.parent);
  if (siblings) siblings.push(item.id);
  else survey.attachmentsOf.set(item.parent, [item.id]);
}

/** The post of this file that an address of the old site shows. */
export function postAtAddress(survey: Survey, url: URL): number | undefined {
  const number = /^(?:p|page_id)$/;
  for (const [key, value] of url.searchParams)
    if (number.test(key) && /^\d{1,15}$/.test(value) && survey.posts.has(Number(value))) return Number(value);
  return (
    survey.byAddress.get(sameAddress(oldPath(url.href))) ??
    survey.byAddress.get(sameAddress(oldPath(`${url.origin}${url.pathname}`)))
  );
}
