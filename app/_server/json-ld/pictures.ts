/** Pictures of a story as structured data, with whose they are, as each of their files says it too. */
import type { ImageObject } from 'schema-dts';
import { pathOf, sharedVariant } from '#db/pictures/variants';
import type { PaperNames } from '#db/settings/model';
import { storyDrawing, storySharePath } from '#db/share/address';
import { shareSizes } from '#db/share/job';
import type { StoryView } from '#db/stories/views';
import { absolute } from '../site';

type Said = { path: string; width: number; height: number; credit: string; copyright: string };

/**
 * `url` is what articles are asked for, `contentUrl` with a credit or a copyright notice what pictures are
 * (https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
 */
const imageObject = ({ path, width, height, credit, copyright }: Said) =>
  ({
    '@type': 'ImageObject',
    url: absolute(path),
    contentUrl: absolute(path),
    width: `${width}`,
    height: `${height}`,
    ...(credit === '' ? {} : { creditText: credit }),
    ...(copyright === '' ? {} : { copyrightNotice: copyright }),
  }) satisfies ImageObject;

/** The lead picture in the three shapes that search engines ask for, each a crop of its own; else what we draw for sharing. */
export function imagesOf(story: StoryView, names: PaperNames): ReturnType<typeof imageObject>[] {
  const { picture } = story;
  if (!picture) {
    const path = storySharePath(story.id, storyDrawing(story, names));
    return [imageObject({ path, ...shareSizes.wide, credit: names[story.language].name, copyright: '' })];
  }
  const { id, cut, credit, copyright } = picture;
  return (['16x9-1200', '4x3-1200', '1x1-1200'] as const).map((name) => {
    const { width, height } = sharedVariant(name);
    return imageObject({ path: pathOf(id, cut, name, 'jpg'), width, height, credit, copyright });
  });
}
