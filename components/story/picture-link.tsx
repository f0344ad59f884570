import type { ReactNode } from 'react';
import { pathOf, shownVariants } from '#db/pictures/variants';
import type { PictureView } from '#db/stories/views';
import type { Words } from '../words/words';

/** Around a picture of a story: leads to the largest file; the browser module opens it in place instead. */
export function PictureLink({
  picture,
  words,
  children,
}: {
  picture: PictureView;
  words: Words;
  children: ReactNode;
}) {
  const largest = shownVariants(picture.width, picture.height, 'full').at(-1);
  if (!largest) return children;
  return (
    <a
      href={pathOf(picture.id, picture.cut, largest.name, 'webp')}
      data-picture=""
      aria-label={picture.alt === '' ? words.story.enlarge : undefined}
      className="focus-light block cursor-zoom-in"
    >
      {children}
    </a>
  );
}
