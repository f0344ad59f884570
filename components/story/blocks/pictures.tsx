import { Caption, PictureLine } from '../../picture/caption';
import { Picture } from '../../picture/picture';
import { PictureLink } from '../picture-link';
import type { BlockProps } from './block';

const COLUMN = '(min-width:80rem) 612px, (min-width:48rem) 33em, calc(100vw - 32px)';
const WIDE = '(min-width:80rem) 930px, (min-width:48rem) 83vw, calc(100vw - 32px)';

export function InlinePicture({ block, words, wide }: BlockProps<'picture'>) {
  const broad = wide && block.size === 'wide';
  return (
    <figure className={broad ? 'wide-block' : undefined}>
      <PictureLink picture={block.picture} words={words}>
        <Picture picture={block.picture} ratio="full" sizes={broad ? WIDE : COLUMN} />
      </PictureLink>
      <Caption picture={block.picture} words={words.pictures} className="mt-2" />
    </figure>
  );
}

/** A chart or map with its title and source. */
export function Figure({ block, words, wide }: BlockProps<'figure'>) {
  return (
    <figure className={wide ? 'wide-block' : undefined}>
      {block.title && <p className="figure-title">{block.title}</p>}
      {block.subtitle && <p className="ui mt-1 text-ink-2">{block.subtitle}</p>}
      <div className="mt-3">
        <PictureLink picture={block.picture} words={words}>
          <Picture picture={block.picture} ratio="full" sizes={wide ? WIDE : COLUMN} />
        </PictureLink>
      </div>
      <Caption picture={block.picture} words={words.pictures} className="mt-2" />
      {block.source && <p className="meta mt-1 text-ink-3">{words.story.source(block.source)}</p>}
    </figure>
  );
}

/** Pictures in order, each with its caption and its place in the row; at full width the captions stand beside them. */
export function Gallery({ block, words, wide }: BlockProps<'gallery'>) {
  const all = block.pictures.length;
  return (
    <section
      aria-label={block.title || words.story.picturesCount(all)}
      className={wide ? 'wide-block' : undefined}
    >
      <p className="meta border-t border-rule pt-2 text-ink-3">
        {block.title && <span className="figure-title mb-1 block text-ink">{block.title}</span>}
        {words.story.picturesCount(all)}
      </p>
      <ol>
        {block.pictures.map((picture, i) => (
          <li key={`${picture.id}-${i}`} className={i > 0 ? 'mt-8' : 'mt-5'}>
            <figure className={wide ? 'gap-x-(--gutter) xl:grid xl:grid-cols-9 xl:items-end' : undefined}>
              <div className={wide ? 'xl:order-last xl:col-span-6' : undefined}>
                <PictureLink picture={picture} words={words}>
                  <Picture picture={picture} ratio="full" sizes={COLUMN} />
                </PictureLink>
              </div>
              {/* Beside a picture the caption ends with its foot. */}
              <figcaption
                className={`mt-2 ${wide ? 'xl:col-span-3 xl:mt-0 xl:border-t xl:border-rule xl:pt-2' : ''}`}
              >
                <p className="meta mb-1 text-ink-3">{words.story.pictureOf(i + 1, all)}</p>
                <PictureLine picture={picture} words={words.pictures} />
              </figcaption>
            </figure>
          </li>
        ))}
      </ol>
    </section>
  );
}
