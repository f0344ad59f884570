import { Inlines } from '../inlines';
import type { BlockProps } from './block';

/** Words of a document or a statement. */
export function BlockQuote({ block }: BlockProps<'block-quote'>) {
  return (
    <figure className="pl-5">
      <blockquote>
        {block.paragraphs.map((paragraph, i) => (
          <p key={i} className={i > 0 ? 'mt-3' : undefined}>
            <Inlines text={paragraph} />
          </p>
        ))}
      </blockquote>
      {block.source && <figcaption className="caption mt-2 text-ink-3">{block.source}</figcaption>}
    </figure>
  );
}

/** A sentence of the story set large, with squares down its edge. It stands in the text too. */
export function PullQuote({ block, words }: BlockProps<'pull-quote'>) {
  const bare = block.words.replace(/^[“「"]|[”」"]$/gu, '');
  return (
    <figure className="edge-squares pl-5 xl:-ml-18">
      <blockquote className="pull text-ferry-deep">
        {words.story.openQuote}
        {bare}
        {words.story.closeQuote}
      </blockquote>
      {block.who && <figcaption className="caption mt-2 text-ink-3">{block.who}</figcaption>}
    </figure>
  );
}
