/** The oEmbed provider (oembed.com): a story as another site shows it when somebody pastes its address there. */
import { z } from 'zod';
import { noteMissing } from '#db/core/read';
import { storyDrawing, storySharePath } from '#db/share/address';
import { shareSizes } from '#db/share/job';
import type { PaperNames } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { env } from '#db/core/env';
import { ownAddress } from '#db/shared/own-pages';
import { frontPath, withoutSlash } from '#db/shared/paths';
import { storyAt } from '#db/stories/reader-queries';
import type { StoryView } from '#db/stories/views';
import { xmlText } from '#db/shared/xml';
import { absolute } from '@/app/_server/site';
import { element, XML_HEAD, xmlResponse } from './xml';

/** What the card takes at most, px. */
const WIDTH = 600;
const HEIGHT = 220;

const Size = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);
const Asked = z.object({
  url: z.string().max(2_000).catch(''),
  format: z.enum(['json', 'xml']).catch('json'),
  maxwidth: Size,
  maxheight: Size,
});
type Asked = z.infer<typeof Asked>;

/** The decoded path of a whole address on this site, whatever follows it, and be it a slash; undefined for every other. */
function pathOf(url: string): string | undefined {
  const own = URL.canParse(url) ? ownAddress(url, env().siteUrl) : undefined;
  return own && withoutSlash(own.path);
}

function card(
  story: StoryView,
  names: PaperNames,
  { maxwidth, maxheight }: Asked,
): Record<string, string | number> {
  const address = absolute(story.path);
  const { wide } = shareSizes;
  const fits = wide.width <= (maxwidth ?? Infinity) && wide.height <= (maxheight ?? Infinity);
  const [first] = story.bylines;
  return {
    version: '1.0',
    type: 'rich',
    title: story.headline,
    ...(first
      ? { author_name: story.bylines.map(({ name }) => name).join(', '), author_url: absolute(first.path) }
      : {}),
    provider_name: names[story.language].name,
    provider_url: absolute(frontPath(story.language)),
    html:
      `<blockquote cite="${xmlText(address)}"><p><a href="${xmlText(address)}">${xmlText(story.headline)}</a></p>` +
      `<p>${xmlText(story.standfirst)}</p></blockquote>`,
    width: Math.min(WIDTH, maxwidth ?? WIDTH),
    height: Math.min(HEIGHT, maxheight ?? HEIGHT),
    ...(fits
      ? {
          thumbnail_url: absolute(storySharePath(story.id, storyDrawing(story, names))),
          thumbnail_width: wide.width,
          thumbnail_height: wide.height,
        }
      : {}),
  };
}

/** The card of the story at `url`, as JSON or XML. What is not a visible story of ours is missing. */
export async function oembed(query: URLSearchParams): Promise<Response> {
  const asked = Asked.parse(Object.fromEntries(query));
  const path = pathOf(asked.url);
  const story = path === undefined ? null : await storyAt(path);
  if (!story) {
    noteMissing();
    return Response.json({});
  }
  const found = card(story, await paperNames(), asked);
  if (asked.format === 'json') return Response.json(found);
  const fields = Object.entries(found).map(([name, value]) => element(name, String(value)));
  return xmlResponse(`${XML_HEAD}<oembed>${fields.join('')}</oembed>`, 'text/xml');
}
