import type { ListItemView } from '#db/stories/views';
import { Inlines } from '../inlines';

/** A list, and the lists inside its items. */
export function List({ ordered, items }: { ordered: boolean; items: readonly ListItemView[] }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className={ordered ? 'list-decimal pl-7' : 'story-list'}>
      {items.map((item, i) => (
        <li key={i} className="mt-1.5">
          <Inlines text={item.text} />
          {item.list && <List ordered={item.list.ordered} items={item.list.items} />}
        </li>
      ))}
    </Tag>
  );
}
