import type { PictureView } from '#db/stories/views';
import { Caption } from '../picture/caption';
import { Picture } from '../picture/picture';
import type { Words } from '../words/words';
import { PictureLink } from './picture-link';

const WIDE = '(min-width:80rem) 930px, 100vw';

/** Upright and square pictures are shown whole, as wide as leaves them about 620 px high; all others as 3:2. */
const upright = [
  { from: 1.6, width: 'max-w-80', sizes: '320px' },
  { from: 1.15, width: 'max-w-124', sizes: '(min-width:31rem) 496px, 100vw' },
  { from: 0.95, width: 'max-w-155', sizes: '(min-width:38.75rem) 620px, 100vw' },
] as const;

/** The picture at the head of a story. */
export function LeadPicture({ picture, words }: { picture: PictureView; words: Words }) {
  const tall = upright.find(({ from }) => picture.height / picture.width >= from);
  return (
    <figure className="mt-5 md:col-span-12 xl:col-span-9">
      <div className={tall ? 'bleed bg-mist' : 'bleed'}>
        <div className={tall ? `mx-auto ${tall.width}` : undefined}>
          <PictureLink picture={picture} words={words}>
            <Picture
              picture={picture}
              ratio={tall ? 'full' : '3x2'}
              sizes={tall ? tall.sizes : WIDE}
              priority
            />
          </PictureLink>
        </div>
      </div>
      <Caption picture={picture} words={words.pictures} className="mt-2" />
    </figure>
  );
}
