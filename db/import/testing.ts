/** Small exports for tests: only what differs is said. Used by tests only. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Reading } from './wxr-records.ts';
import { readExport } from './wxr-parse.ts';

export const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel>
<title>Old Harbour Gazette</title>
<link>https://gazette.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://gazette.example</wp:base_blog_url>
<wp:author><wp:author_login>mk</wp:author_login><wp:author_display_name><![CDATA[Mei Kwok]]></wp:author_display_name></wp:author>
`;
export const TAIL = '</channel>\n</rss>\n';

type Given = {
  id: number;
  title?: string;
  content?: string;
  excerpt?: string;
  type?: string;
  status?: string;
  slug?: string;
  link?: string;
  gmt?: string;
  local?: string;
  password?: string;
  /** Further elements, as they are. */
  more?: string;
};

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** One item; by default a post that was published on 2 March 2015, 04:05:06 GMT. */
export const item = (given: Given): string => `<item>
<title>${cdata(given.title ?? `Post ${given.id}`)}</title>
<link>${given.link ?? `https://gazette.example/2015/03/${given.slug ?? `post-${given.id}`}/`}</link>
<dc:creator>${cdata('mk')}</dc:creator>
<content:encoded>${cdata(given.content ?? `Words of post ${given.id}.`)}</content:encoded>
<excerpt:encoded>${cdata(given.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${given.id}</wp:post_id>
<wp:post_date>${given.local ?? '2015-03-02 12:05:06'}</wp:post_date>
<wp:post_date_gmt>${given.gmt ?? '2015-03-02 04:05:06'}</wp:post_date_gmt>
<wp:post_name>${given.slug ?? `post-${given.id}`}</wp:post_name>
<wp:status>${given.status ?? 'publish'}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${given.type ?? 'post'}</wp:post_type>
<wp:post_password>${given.password ?? ''}</wp:post_password>
${given.more ?? ''}</item>
`;

const dir = mkdtempSync(join(tmpdir(), 'wxr-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let files = 0;

/** Writes a file of its own; gives its path. */
export function fileWith(content: string | Uint8Array): string {
  // Thrown away after each test file, of which several may share this module.
  mkdirSync(dir, { recursive: true });
  const file = join(dir, `${(files += 1)}.xml`);
  writeFileSync(file, content);
  return file;
}

export const exportWith = (...items: string[]): string => fileWith(HEAD + items.join('') + TAIL);

/** Everything that reading a file gives. */
export async function readAll(file: string): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readExport(file)) all.push(reading);
  return all;
}

export const FIXTURE = join(import.meta.dirname, 'fixtures/theme-unit-test.wordpress.xml');
