/** Bodies as readers get them: pictures, links and related stories looked up; what is not visible left out. */
import type { ReadScope } from '#db/core/read';
import { picturesByIds, pictureView } from '#db/pictures/reader-queries';
import { encodePath } from '#db/shared/paths';
import {
  type Block,
  type Inline,
  type ListItem,
  type Mark,
  picturesOf,
  type PictureUse,
  storiesOf,
} from './blocks.ts';
import { hasFigures } from './chart.ts';
import { cardsById, usedPicture } from './cards.ts';
import type { BlockView, InlineView, ListItemView, PictureView, StoryCard } from './views.ts';

type Known = { stories: Map<string, StoryCard>; picture(use: PictureUse): PictureView | undefined };

const isPlain = (mark: Mark): mark is Exclude<Mark, { kind: 'story-link' }> => mark.kind !== 'story-link';

function inlineView(part: Inline, known: Known): InlineView {
  if ('break' in part) return part;
  const marks = part.marks ?? [];
  const story = marks.find((mark) => mark.kind === 'story-link');
  const link = marks.find((mark) => mark.kind === 'link');
  // A story that is not visible leaves plain words behind.
  const card = story ? known.stories.get(story.story) : undefined;
  return {
    text: part.text,
    marks: marks.filter(isPlain),
    href: card ? encodePath(card.path) : (link?.address ?? null),
  };
}

const inlineViews = (parts: readonly Inline[], known: Known): InlineView[] =>
  parts.map((part) => inlineView(part, known));

const itemView = (item: ListItem, known: Known): ListItemView => ({
  text: inlineViews(item.text, known),
  ...(item.list
    ? { list: { ordered: item.list.ordered, items: item.list.items.map((inner) => itemView(inner, known)) } }
    : {}),
});

function blockView(block: Block, known: Known): BlockView | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: inlineViews(block.text, known) };
    case 'list':
      return { ...block, items: block.items.map((item) => itemView(item, known)) };
    case 'block-quote':
      return { ...block, paragraphs: block.paragraphs.map((paragraph) => inlineViews(paragraph, known)) };
    case 'picture': {
      const picture = known.picture(block.use);
      return picture && { id: block.id, kind: block.kind, size: block.size, picture };
    }
    case 'figure': {
      const picture = known.picture(block.use);
      const { use: _, ...rest } = block;
      return picture && { ...rest, picture };
    }
    case 'gallery': {
      const pictures = block.pictures.flatMap((use) => known.picture(use) ?? []);
      return pictures.length > 0 ? { ...block, pictures } : undefined;
    }
    case 'fact-box':
      return {
        ...block,
        rows: block.rows.map((row) => ({ term: row.term, text: inlineViews(row.text, known) })),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => inlineViews(cell, known))) };
    case 'timeline':
      return {
        ...block,
        entries: block.entries.map((entry) => ({ when: entry.when, text: inlineViews(entry.text, known) })),
      };
    case 'related-story': {
      const story = known.stories.get(block.story);
      return story && { id: block.id, kind: block.kind, story };
    }
    case 'chart':
      return hasFigures(block) ? block : undefined;
    case 'pull-quote':
    case 'embed':
    case 'file':
    case 'preformatted':
    case 'divider':
      return block;
  }
}

/** A body as it is shown at the page's instant. */
export async function bodyView(scope: ReadScope, body: readonly Block[]): Promise<BlockView[]> {
  const stories = await cardsById(scope, storiesOf(body));
  const records = await picturesByIds(scope, picturesOf(body));
  const known: Known = {
    stories,
    picture: (use) => {
      const record = records.get(use.picture);
      return record && usedPicture(use, pictureView(record));
    },
  };
  return body.flatMap((block) => blockView(block, known) ?? []);
}
