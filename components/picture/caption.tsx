import type { PictureView } from '#db/stories/views';
import { creditOf, type PictureKindWords } from './credit';

type Props = { picture: PictureView; words: PictureKindWords; className?: string };

/** What a picture shows and whose it is, in a line. */
export function PictureLine({ picture, words, className }: Props) {
  if (picture.caption === '' && picture.credit === '') return null;
  return (
    <p className={`caption text-ink-2 ${className ?? ''}`.trimEnd()}>
      <Said picture={picture} words={words} />
    </p>
  );
}

const Said = ({ picture, words }: Props) => (
  <>
    {picture.caption}
    {picture.caption !== '' && picture.credit !== '' && ' '}
    {picture.credit !== '' && <span className="text-ink-3">{creditOf(picture, words)}</span>}
  </>
);

/** The same for the foot of a `<figure>`; nothing when both are empty. */
export function Caption({ picture, words, className }: Props) {
  if (picture.caption === '' && picture.credit === '') return null;
  return (
    <figcaption className={`caption text-ink-2 ${className ?? ''}`.trimEnd()}>
      <Said picture={picture} words={words} />
    </figcaption>
  );
}
