/** Reads what an export says before its first item: the site, its authors, how many categories and tags. Pure. */
import { SaxesParser } from 'saxes';
import type { ExportHead } from './wxr-records.ts';

/** Longest head, UTF-16 units: a site with a hundred thousand tags needs a quarter of it. */
const MOST_HEAD = 64_000_000;

export class HeadReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #head: ExportHead = {
    version: '',
    siteUrl: '',
    language: '',
    authors: new Map(),
    categories: 0,
    tags: 0,
  };
  #size = 0;
  #wrong = '';
  #isRss = false;
  #channelLink = '';
  #words: string[] = [];
  #author = { login: '', name: '' };

  constructor() {
    const path: string[] = [];
    this.#parser.on('error', (error) => {
      if (!error.message.includes('undefined entity')) this.#wrong ||= error.message;
    });
    this.#parser.on('opentag', (tag) => {
      path.push(tag.name);
      this.#words = [];
      if (path.length === 1) this.#isRss = tag.name === 'rss';
      if (tag.name === 'wp:author') this.#author = { login: '', name: '' };
    });
    const take = (text: string) => void this.#words.push(text);
    this.#parser.on('text', take);
    this.#parser.on('cdata', take);
    this.#parser.on('closetag', (tag) => {
      this.#take(path.join('/'), tag.name, this.#words.join('').trim());
      path.pop();
      this.#words = [];
    });
  }

  /** Takes the next part; gives a reason when this is no export that can be read. */
  push(text: string): string | undefined {
    this.#size += text.length;
    if (this.#size > MOST_HEAD) return 'the part before the first post is too large';
    if (!this.#wrong) this.#parser.write(text);
    return undefined;
  }

  /** What was read; a reason when this is no WordPress export. */
  finish(): ExportHead | string {
    if (!this.#isRss || this.#head.version === '')
      return 'this is no WordPress export (it has no wp:wxr_version)';
    return { ...this.#head, siteUrl: this.#head.siteUrl || this.#channelLink };
  }

  #take(path: string, name: string, words: string): void {
    if (path === 'rss/channel/wp:wxr_version') this.#head.version = words;
    else if (path === 'rss/channel/wp:base_blog_url') this.#head.siteUrl = words;
    else if (path === 'rss/channel/link') this.#channelLink = words;
    else if (path === 'rss/channel/language') this.#head.language = words;
    else if (path === 'rss/channel/wp:category') this.#head.categories += 1;
    else if (path === 'rss/channel/wp:tag') this.#head.tags += 1;
    else if (name === 'wp:author_login') this.#author.login = words;
    else if (name === 'wp:author_display_name') this.#author.name = words;
    else if (name === 'wp:author' && this.#author.login !== '')
      this.#head.authors.set(this.#author.login, this.#author.name || this.#author.login);
  }
}
