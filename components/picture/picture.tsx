import { pathOf, type Ratio, shownVariants, slotVariants, type Variant } from '#db/pictures/variants';
import type { PictureView } from '#db/stories/views';

type Props = {
  picture: PictureView;
  ratio: Ratio;
  /** Width on the page by screen, as in design 1.9: "(min-width:80rem) 506px, 100vw". */
  sizes: string;
  /** The one picture of a page that a reader sees first: fetched at once. */
  priority?: boolean;
  /** For the `<img>`. */
  className?: string;
};

/** Width of the file for browsers that know no srcset, and of the largest one for phones, px. */
const PLAIN_WIDTH = 960;

/** Phones, where the largest file would be three and four pixels to the px: nobody sees them, everybody waits for them. */
const PHONE = '(max-width:30rem)';

/** A picture at its final shape, on the colour of the placeholder until it has come. Needs no script and no style. */
export function Picture({ picture, ratio, sizes, priority = false, className }: Props) {
  const { id, cut } = picture;
  const { width, height, slot } = picture;
  const variants =
    slot?.ratio === ratio
      ? slotVariants(width, height, slot)
      : shownVariants(width, height, ratio, picture.crops);
  const largest = variants.at(-1) ?? variants[0];
  const small = variants.filter((variant) => variant.width <= PLAIN_WIDTH);
  const plain = small.at(-1) ?? variants[0];
  const srcSet = (extension: 'avif' | 'webp', files = variants as readonly Variant[]): string =>
    files.map((one: Variant) => `${pathOf(id, cut, one.name, extension)} ${one.width}w`).join(', ');
  return (
    <picture className="block">
      {priority &&
        small.length < variants.length &&
        (['avif', 'webp'] as const).map((extension) => (
          <source
            key={extension}
            media={PHONE}
            type={`image/${extension}`}
            srcSet={srcSet(extension, small)}
            sizes={sizes}
          />
        ))}
      <source type="image/avif" srcSet={srcSet('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet('webp')} sizes={sizes} />
      <img
        src={pathOf(id, cut, plain.name, 'webp')}
        width={largest.width}
        height={largest.height}
        alt={picture.alt}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding={priority ? undefined : 'async'}
        className={`block h-auto w-full bg-mist-2 ${className ?? ''}`.trimEnd()}
      />
    </picture>
  );
}
