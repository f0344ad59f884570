/** The paper's own name and addresses, absolute, for machines. */
import { env } from '#db/core/env';
import type { PaperName } from '#db/settings/model';
import { encodePath } from '#db/shared/paths';

/** A page's title with the paper's name. */
export const titleOf = (title: string, { name }: PaperName): string =>
  title === name ? title : `${title} | ${name}`;

/** A path on this site as an absolute, percent-encoded address. Takes a query as it is. */
export function absolute(path: string): string {
  const [before = '', query] = path.split('?');
  return `${env().siteUrl}${encodePath(before)}${query === undefined ? '' : `?${query}`}`;
}
