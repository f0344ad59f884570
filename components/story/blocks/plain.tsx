import { anchorOf } from '../contents';
import { Inlines } from '../inlines';
import type { BlockProps } from './block';

export function Paragraph({ block, dropCap }: BlockProps<'paragraph'>) {
  return (
    <p className={dropCap ? 'drop-cap' : undefined}>
      <Inlines text={block.text} />
    </p>
  );
}

export function Heading({ block }: BlockProps<'heading'>) {
  return (
    <h2 id={anchorOf(block.id)} className="subhead">
      <Inlines text={block.text} />
    </h2>
  );
}

/** Three squares between parts of a long read. */
export function Divider() {
  return (
    <div role="separator" className="flex gap-x-4">
      {[0, 1, 2].map((n) => (
        <span key={n} className="size-2 bg-ferry" />
      ))}
    </div>
  );
}

export function Preformatted({ block }: BlockProps<'preformatted'>) {
  return (
    <pre tabIndex={0} className="fact overflow-x-auto border-t border-b border-rule py-3 whitespace-pre">
      {block.text}
    </pre>
  );
}

export function File({ block, words }: BlockProps<'file'>) {
  return (
    <p className="fact border-t border-b border-rule py-3">
      <span className="meta block text-ink-3">{words.story.file}</span>
      <a href={block.address} className="text-link wrap-anywhere">
        {block.title || block.address}
      </a>
    </p>
  );
}
