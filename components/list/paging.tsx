import type { Language } from '#db/shared/languages';
import { Icon } from '../ui/icon';
import { words } from '../words/words';

/** On to earlier stories and back to the newest: real addresses, by cursor. */
export function Paging({
  language,
  path,
  older,
  later,
  olderText,
}: {
  language: Language;
  /** The list's own address, without a query. */
  path: string;
  older: string | null;
  /** True on every page but the first. */
  later: boolean;
  olderText?: string;
}) {
  if (older === null && !later) return null;
  const { list } = words(language);
  const link = 'story-link ui inline-flex min-h-11 items-center gap-2 font-feature text-ferry';
  return (
    <p className="mt-6 flex flex-wrap gap-x-8 border-t border-rule pt-2">
      {later && (
        <a href={path} className={link}>
          <Icon name="back" />
          {list.newest}
        </a>
      )}
      {older !== null && (
        <a href={`${path}?before=${encodeURIComponent(older)}`} rel="next" className={link}>
          {olderText ?? list.older}
          <Icon name="forward" />
        </a>
      )}
    </p>
  );
}
