import type { BlockView, StoryView } from '#db/stories/views';
import type { Words } from '../words/words';
import { plainText } from './inlines';

const FROM_SUBHEADS = 4;
const FROM_WORDS = 1_200;
/** A list of one or two says nothing that the page does not. */
const FEWEST = 3;

/** The anchor of a block: stable, whatever is written into it or around it later. */
export const anchorOf = (id: string): string => `b-${id}`;

type Subhead = Extract<BlockView, { kind: 'heading' }>;

/** Subheads that a long story lists at its head; none where a reader sees them all anyway. */
export function contentsOf({ body, words }: Pick<StoryView, 'body' | 'words'>): Subhead[] {
  const subheads = body.filter((block) => block.kind === 'heading');
  const isLong = subheads.length >= FROM_SUBHEADS || words > FROM_WORDS;
  return isLong && subheads.length >= FEWEST ? subheads : [];
}

/** What a long story holds, as links to its subheads. */
export function Contents({ story, words }: { story: StoryView; words: Words }) {
  const subheads = contentsOf(story);
  if (subheads.length === 0) return null;
  return (
    <nav
      aria-label={words.story.contents}
      className="measure mb-6 border-y border-rule py-3"
      data-screen-only=""
    >
      <p className="meta text-ink-3">{words.story.contents}</p>
      <ol>
        {subheads.map((block) => (
          <li key={block.id}>
            <a href={`#${anchorOf(block.id)}`} className="ui story-link block py-1 text-ferry">
              {plainText(block.text)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
