/** The paper's own name and addresses, absolute, for machines. */
import { env } from '#db/core/env';
import type { Language } from '#db/shared/languages';
import { encodePath } from '#db/shared/paths';

export const siteName = (language: Language): string => (language === 'zh' ? '香港新聞' : 'Hong Kong News');
export const siteTagline = (language: Language): string =>
  language === 'zh' ? '一島見世界' : 'A whole world on a single island';

/** What the paper is, for who has not opened it. */
export const siteDescription = (language: Language): string =>
  language === 'zh'
    ? '一島見世界。香港、中國、亞洲及國際新聞，兼及財經、文化、體育與評論，每日更新。'
    : 'A whole world on a single island: news from Hong Kong, China, Asia and the world, in English and in Chinese.';

/** A page's title with the paper's name. */
export const titleOf = (title: string, language: Language): string =>
  title === siteName(language) ? title : `${title} | ${siteName(language)}`;

/** A path on this site as an absolute, percent-encoded address. Takes a query as it is. */
export function absolute(path: string): string {
  const [before = '', query] = path.split('?');
  return `${env().siteUrl}${encodePath(before)}${query === undefined ? '' : `?${query}`}`;
}
