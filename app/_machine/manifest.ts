/** The web app manifest: how the paper is called, and looks, on the home screen of a device. */
import { isFirstName } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { type Language, prefixOf, tagOf } from '#db/shared/languages';
import { frontPath, pagePath, quotePath } from '#db/shared/paths';
import { themeColours } from '../../components/site/theme-colours';
import { frontWords } from '../../components/words/front';
import { words } from '../../components/words/words';

/** Under an icon there is room for about twelve letters; of another name the device shows what fits. */
const SHORT = 'HK News';

const icon = (side: 192 | 512, purpose: 'any' | 'maskable') => ({
  src: `/icon-${side}.png`,
  sizes: `${side}x${side}`,
  type: 'image/png',
  purpose,
});

export async function manifest(language: Language): Promise<Response> {
  const paper = (await paperNames())[language];
  const own = language === 'en' && isFirstName(paper, language) ? SHORT : paper.name;
  return new Response(
    JSON.stringify({
      id: prefixOf(language) || '/',
      lang: tagOf(language),
      name: paper.name,
      short_name: own,
      description: paper.tagline,
      start_url: frontPath(language),
      scope: '/',
      display: 'minimal-ui',
      background_color: themeColours.light,
      theme_color: themeColours.light,
      categories: ['news'],
      icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
      shortcuts: [
        { name: words(language).saved.title, url: pagePath(language, 'saved') },
        { name: frontWords(language).quote.title, url: quotePath(language) },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  );
}
