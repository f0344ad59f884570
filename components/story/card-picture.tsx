import type { PictureView } from '#db/stories/views';
import { creditOf } from '../picture/credit';
import { Picture } from '../picture/picture';
import type { Words } from '../words/words';

export type CardPictureKind = 'lead' | 'wide' | 'large' | 'thumb';

/** Widths on the page (design 1.9), so that a browser takes the right file. */
const sizes: Record<CardPictureKind, string> = {
  lead: '(min-width:80rem) 612px, (min-width:48rem) 66vw, 100vw',
  wide: '(min-width:80rem) 824px, (min-width:48rem) 66vw, calc(100vw - 32px)',
  large: '(min-width:80rem) 506px, (min-width:48rem) 50vw, calc(100vw - 32px)',
  thumb: '104px',
};

type Props = {
  picture: PictureView;
  kind: CardPictureKind;
  words: Words;
  priority?: boolean | undefined;
  className?: string;
};

/** The picture of a card. The lead shows whose it is; on small cards the credit stands with the story. */
export function CardPicture({ picture, kind, words, priority, className = '' }: Props) {
  if (kind !== 'lead')
    return (
      <div className={className}>
        <Picture
          picture={picture}
          ratio={kind === 'thumb' ? '1x1' : '3x2'}
          sizes={sizes[kind]}
          priority={priority ?? false}
        />
      </div>
    );
  return (
    <figure className={className}>
      <div className="bleed">
        <Picture picture={picture} ratio="3x2" sizes={sizes.lead} priority={priority ?? true} />
      </div>
      {picture.credit !== '' && (
        <figcaption className="credit mt-1.25 text-ink-3">{creditOf(picture, words.pictures)}</figcaption>
      )}
    </figure>
  );
}
