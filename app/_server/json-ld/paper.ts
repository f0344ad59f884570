/** The paper itself as structured data: who publishes, the site, and the pages in which it says what it keeps to. */
import type {
  AboutPage,
  ContactPage,
  NewsMediaOrganization,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { PaperNames } from '#db/settings/model';
import { type Language, languages, otherLanguage, tagOf } from '#db/shared/languages';
import { frontPath, pagePath, type PaperPage } from '#db/shared/paths';
import type { PaperPartId } from '../../../components/words/paper-pages';
import { absolute } from '../site';

export const CONTEXT = 'https://schema.org';

/** px of a side: what search engines show beside a name is square. */
const LOGO = 512;

/** The same on every page, in every language: it is one paper. */
export const publisherId = (): string => `${absolute('/')}#publisher`;

const siteId = (): string => `${absolute('/')}#website`;

/** The part of a page of the paper in which a policy stands; the anchors are those of its headings. */
const policy = (language: Language, page: PaperPage, part?: PaperPartId): string =>
  `${absolute(pagePath(language, page))}${part === undefined ? '' : `#${part}`}`;

/** The paper. Inline wherever it is named: some readers of this data do not follow references. */
export function publisher(language: Language, names: PaperNames): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    name: names[language].name,
    alternateName: names[otherLanguage(language)].name,
    slogan: names[language].tagline,
    url: absolute(frontPath(language)),
    logo: {
      '@type': 'ImageObject',
      url: absolute('/icon-512.png'),
      contentUrl: absolute('/icon-512.png'),
      creditText: names[language].name,
      width: `${LOGO}`,
      height: `${LOGO}`,
    },
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'newsroom',
      url: absolute(pagePath(language, 'contact')),
      availableLanguage: languages.map(tagOf),
    },
    publishingPrinciples: policy(language, 'standards'),
    ethicsPolicy: policy(language, 'standards'),
    correctionsPolicy: policy(language, 'standards', 'corrections'),
    verificationFactCheckingPolicy: policy(language, 'standards', 'checking'),
    unnamedSourcesPolicy: policy(language, 'standards', 'sources'),
    diversityPolicy: policy(language, 'standards', 'voices'),
    missionCoveragePrioritiesPolicy: policy(language, 'about', 'coverage'),
    noBylinesPolicy: policy(language, 'masthead', 'unsigned'),
    ownershipFundingInfo: policy(language, 'ownership'),
    masthead: policy(language, 'masthead'),
    actionableFeedbackPolicy: policy(language, 'contact', 'mistakes'),
  };
}

/** The site as a part of it names it. */
export const siteRef = (language: Language, names: PaperNames): WebSite => ({
  '@type': 'WebSite',
  '@id': siteId(),
  name: names[language].name,
  url: absolute(frontPath(language)),
});

/** A front page: the site. */
export const siteJsonLd = (language: Language, names: PaperNames): WithContext<WebSite> => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  '@id': siteId(),
  name: names[language].name,
  alternateName: names[otherLanguage(language)].name,
  description: names[language].tagline,
  url: absolute(frontPath(language)),
  inLanguage: tagOf(language),
  publisher: publisher(language, names),
});

/** And who publishes it, as an entity of its own: what a search engine knows of the paper, it reads there. */
export const publisherJsonLd = (
  language: Language,
  names: PaperNames,
): WithContext<NewsMediaOrganization> => {
  const paper = publisher(language, names);
  // The builder gives an entity, never the bare address that the type allows as well.
  if (typeof paper === 'string') throw new Error('The paper is an entity.');
  return { '@context': CONTEXT, ...paper };
};

type Said = { title: string; description: string; language: Language; names: PaperNames };

/** What every page of the paper says of itself. */
const pageParts = (name: PaperPage, { title, description, language, names }: Said) => ({
  '@id': `${absolute(pagePath(language, name))}#page`,
  url: absolute(pagePath(language, name)),
  name: title,
  description,
  inLanguage: tagOf(language),
  isPartOf: siteRef(language, names),
  about: publisher(language, names),
});

/** A page of the paper itself. */
export function paperPageJsonLd(
  name: PaperPage,
  said: Said,
): WithContext<AboutPage> | WithContext<ContactPage> | WithContext<WebPage> {
  const parts = pageParts(name, said);
  switch (name) {
    case 'about':
      return { '@context': CONTEXT, '@type': 'AboutPage', ...parts };
    case 'contact':
      return { '@context': CONTEXT, '@type': 'ContactPage', ...parts };
    default:
      return { '@context': CONTEXT, '@type': 'WebPage', ...parts };
  }
}
