/** Who signs, as structured data: the same entity on every page that names them. */
import type { Organization, Person, ProfilePage, WithContext } from 'schema-dts';
import type { AuthorView } from '#db/people/reader-queries';
import { emailIn } from '#db/people/model';
import { pathOf } from '#db/pictures/variants';
import { isoHk } from '#db/shared/hk-time';
import { tagOf, type Language } from '#db/shared/languages';
import { placeOf } from '#db/shared/paths';
import type { PaperNames } from '#db/settings/model';
import type { PersonRef } from '#db/stories/views';
import { absolute } from '../site';
import { CONTEXT, publisher, publisherId, siteRef } from './paper';

/** The same in both languages: it is one person. */
const personId = (path: string): string => `${absolute(placeOf(path)?.rest ?? path)}#person`;

/** A byline, or who helped. The paper signs as itself. */
export const authorOf = ({ kind, name, role, path }: PersonRef): Person | Organization =>
  kind === 'organisation'
    ? { '@type': 'Organization', '@id': personId(path), name, url: absolute(path) }
    : {
        '@type': 'Person',
        '@id': personId(path),
        name,
        url: absolute(path),
        ...(role ? { jobTitle: role } : {}),
      };

type Profile = {
  author: AuthorView;
  language: Language;
  names: PaperNames;
  /** Their page in the other edition; null where they have none there. */
  twin: string | null;
  /** Of their newest story here, ms UTC; null where there is none. */
  changedAt: number | null;
};

/** The page of whoever signs stories. */
export function profileJsonLd({
  author,
  language,
  names,
  twin,
  changedAt,
}: Profile): WithContext<ProfilePage> {
  const { name, role, bio, path, contact, portrait, kind, elsewhere } = author;
  const email = emailIn(contact);
  const same = [...(twin ? [absolute(twin)] : []), ...elsewhere];
  const common = {
    '@id': personId(path),
    name,
    url: absolute(path),
    ...(bio ? { description: bio } : {}),
    ...(email === null ? {} : { email }),
    ...(portrait ? { image: absolute(pathOf(portrait.id, portrait.cut, '1x1-1200', 'jpg')) } : {}),
    ...(same.length > 0 ? { sameAs: same } : {}),
  };
  return {
    '@context': CONTEXT,
    '@type': 'ProfilePage',
    '@id': `${absolute(path)}#page`,
    url: absolute(path),
    name,
    inLanguage: tagOf(language),
    ...(changedAt === null ? {} : { dateModified: isoHk(changedAt) }),
    isPartOf: siteRef(language, names),
    mainEntity:
      kind === 'organisation'
        ? { '@type': 'Organization', ...common, parentOrganization: { '@id': publisherId() } }
        : {
            '@type': 'Person',
            ...common,
            ...(role ? { jobTitle: role } : {}),
            worksFor: publisher(language, names),
          },
  };
}
