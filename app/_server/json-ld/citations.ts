/** What a text leans on: other sites that it links to, and where its charts and graphics are from. Pure. */
import type { CreativeWork } from 'schema-dts';
import type { BlockView, InlineView, ListItemView } from '#db/stories/views';

/** Links to the outside, each with the words that lead there. */
const linked = (parts: readonly InlineView[]): CreativeWork[] =>
  parts.flatMap((part) =>
    'text' in part && part.href !== null && /^https?:/.test(part.href)
      ? [{ '@type': 'CreativeWork' as const, name: part.text, url: part.href }]
      : [],
  );

const ofItems = (items: readonly ListItemView[]): CreativeWork[] =>
  items.flatMap(({ text, list }) => [...linked(text), ...(list ? ofItems(list.items) : [])]);

const named = (name: string): CreativeWork[] => (name === '' ? [] : [{ '@type': 'CreativeWork', name }]);

function ofBlock(block: BlockView): CreativeWork[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linked(block.text);
    case 'list':
      return ofItems(block.items);
    case 'block-quote':
      return [...block.paragraphs.flatMap(linked), ...named(block.source)];
    case 'fact-box':
      return block.rows.flatMap((row) => linked(row.text));
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(linked));
    case 'timeline':
      return block.entries.flatMap((entry) => linked(entry.text));
    case 'figure':
    case 'chart':
      return named(block.source);
    case 'file':
      return /^https?:/.test(block.address)
        ? [{ '@type': 'CreativeWork', name: block.title || block.address, url: block.address }]
        : [];
    default:
      return [];
  }
}

/** Each source once, in the order of the text. */
export function citationsOf(body: readonly BlockView[]): CreativeWork[] {
  const seen = new Set<string>();
  return body.flatMap(ofBlock).filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
