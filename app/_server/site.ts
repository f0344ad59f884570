/** The paper's own name and addresses, absolute, for machines. */
import { env } from '#db/core/env';
import type { PaperName } from '#db/settings/model';
import type { Language } from '#db/shared/languages';
import { encodePath } from '#db/shared/paths';
import { words } from '../../components/words/words';

/** What the paper is, for who has not opened it. */
export const siteDescription = (language: Language, { tagline }: PaperName): string =>
  language === 'zh'
    ? `${tagline}。香港、中國、亞洲及國際新聞，兼及財經、文化、體育與評論，每日更新。`
    : `${tagline}: news from Hong Kong, China, Asia and the world, in English and in Chinese.`;

/** A page's title with the paper's name. */
export const titleOf = (title: string, { name }: PaperName): string =>
  title === name ? title : `${title} | ${name}`;

/** What the page of a byline and its feeds are called, before the paper's name: the paper signs some of its own. */
export const bylineTitle = (author: string, language: Language, { name }: PaperName): string =>
  author === name ? words(language).list.byPaper : author;

/** A path on this site as an absolute, percent-encoded address. Takes a query as it is. */
export function absolute(path: string): string {
  const [before = '', query] = path.split('?');
  return `${env().siteUrl}${encodePath(before)}${query === undefined ? '' : `?${query}`}`;
}
