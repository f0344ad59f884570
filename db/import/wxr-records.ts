/** What one export file holds, as it is written there: strings that nothing has been made of yet. */
import { z } from 'zod';

/** A category, a tag, or a term of another taxonomy, as a post names it. */
export type TermRef = { domain: string; slug: string; name: string };

/** The words that an item may hold, by element; whatever else stands in it is counted, not kept. */
export const ItemFields = z.object({
  title: z.string().default(''),
  link: z.string().trim().default(''),
  pubDate: z.string().trim().default(''),
  'dc:creator': z.string().trim().default(''),
  'content:encoded': z.string().default(''),
  'excerpt:encoded': z.string().default(''),
  'wp:post_id': z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, 'it has no post id')
    .transform(Number),
  'wp:post_date': z.string().trim().default(''),
  'wp:post_date_gmt': z.string().trim().default(''),
  'wp:post_name': z.string().trim().default(''),
  'wp:status': z.string().trim().default('draft'),
  'wp:post_parent': z
    .string()
    .trim()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .catch(0),
  'wp:post_type': z.string().trim().min(1, 'it has no post type'),
  'wp:post_password': z.string().default(''),
  'wp:is_sticky': z.string().trim().default('0'),
  'wp:attachment_url': z.string().trim().default(''),
});
export type ItemFields = z.infer<typeof ItemFields>;

/** One item of the export. */
export type ItemRecord = {
  /** Line of the file where it begins. */
  line: number;
  id: number;
  type: string;
  status: string;
  title: string;
  link: string;
  slug: string;
  author: string;
  pubDate: string;
  /** `YYYY-MM-DD HH:MM:SS`, or zeros. */
  date: string;
  dateGmt: string;
  isProtected: boolean;
  isSticky: boolean;
  content: string;
  excerpt: string;
  parent: number;
  terms: TermRef[];
  /** Custom fields by key, the first value of each. */
  meta: Map<string, string>;
  attachmentUrl: string;
  comments: number;
  /** What had to be mended to read it: characters taken out, entities left as they stand. */
  mended: { line: number; what: string }[];
};

/** What the file says before its first item. */
export type ExportHead = {
  version: string;
  /** The old site's own address. */
  siteUrl: string;
  language: string;
  /** Names by login. */
  authors: Map<string, string>;
  categories: number;
  tags: number;
};

export type Reading =
  | { kind: 'head'; head: ExportHead }
  | { kind: 'item'; item: ItemRecord }
  /** An item that could not be read: where, which one as far as it can be told, and why. */
  | { kind: 'broken'; line: number; post: string; why: string };

/** The file as a whole is refused. `line` is where. */
export type Refusal = { why: string; line?: number };
