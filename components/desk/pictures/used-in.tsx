import { tagOf } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';

type Use = { story: string; language: 'en' | 'zh'; headline: string; live: boolean };

/** The stories that show a picture, each a way into it. */
export function UsedIn({ words, uses }: { words: DeskWords; uses: readonly Use[] }) {
  const w = words.pictures;
  return (
    <section aria-labelledby="used" className="mt-8 max-w-160 border-t border-rule pt-4">
      <h2 id="used" className="desk-row mb-2">
        {w.usedIn}
      </h2>
      {uses.length === 0 && <p className="ui text-ink-2">{w.unused}</p>}
      <ul>
        {uses.map(({ story, language, headline, live }) => (
          <li key={story} className="flex items-baseline gap-4 border-b border-rule py-2">
            <a
              href={`/desk/stories/${story}`}
              lang={tagOf(language)}
              className="ui min-w-0 flex-1 break-words text-link"
            >
              {headline || words.stories.untitled}
            </a>
            <span className="meta flex-none text-ink-2">{live ? w.usedLive : w.usedDraft}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
