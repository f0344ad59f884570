import type { PictureView } from '#db/stories/views';
import { Picture } from '../../picture/picture';
import type { DeskWords } from '../../words/desk';
import { RightsNote, type RightsSaid } from './rights-note';

type Props = {
  words: DeskWords['pictures'];
  picture: PictureView;
  /** When the rights end, where they do. */
  rights: RightsSaid | null;
};

const SIZES = '(min-width:100rem) 15vw, (min-width:48rem) 23vw, 46vw';

/** One picture of the library: the 3:2 crop, its words in 13 px, and what is missing of them. */
export function PictureTile({ words, picture, rights }: Props) {
  const { id, caption, credit, alt } = picture;
  const missing = [alt === '' && words.noAlt, credit === '' && words.noCredit].filter(Boolean);
  return (
    <li className="group relative min-w-0">
      {/* The name of the link is the caption; the picture beside it says no more. */}
      <Picture picture={{ ...picture, alt: '' }} ratio="3x2" sizes={SIZES} />
      <p className="meta mt-2 line-clamp-3 break-words">
        <a
          href={`/desk/pictures/${id}`}
          className="decoration-1 underline-offset-2 after:absolute after:inset-0 group-hover:underline"
        >
          {caption || alt || words.untold}
        </a>
      </p>
      {credit !== '' && <p className="meta mt-1 line-clamp-2 break-words text-ink-3">{credit}</p>}
      {missing.length > 0 && <p className="meta mt-1 font-strong text-ochre">{missing.join(' · ')}</p>}
      {rights && <RightsNote words={words} rights={rights} />}
    </li>
  );
}
