import type { ReadVersion } from '#db/history/views';
import { nearTime } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { BlockShown } from './blocks';
import { writerOf } from './said';
import type { HistoryProps } from './parts';
import { RestoreForm } from './restore-form';

type Props = HistoryProps & { read: ReadVersion };

/** One version, to be read. */
export function VersionRead({ words, language, t, story, read, restore }: Props) {
  const w = words.history;
  const { head, content, blocks, names } = read;
  const named = { words, language, names };
  const points = content.points.filter(Boolean);
  return (
    <>
      <h2 className="desk-title">{fill(w.reading, { version: head.version })}</h2>
      <p className="ui mt-1 text-ink-2">
        {fill(w.by, { name: writerOf(words, head), when: nearTime(head.at, t, language) })}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={`/desk/stories/${story.id}/preview?version=${head.version}`} className="button-quiet">
          {w.asPublished}
        </a>
        {restore && head.version !== story.newest && (
          <RestoreForm
            action={restore}
            words={w}
            story={story.id}
            base={story.newest}
            version={head.version}
          />
        )}
      </div>
      <article lang={tagOf(story.language)} className="mt-6 max-w-[42em] break-words">
        {content.kicker && <p className="kicker">{content.kicker}</p>}
        <h3 className="desk-title">{content.headline || words.stories.untitled}</h3>
        {content.standfirst && <p className="desk-standfirst mt-2">{content.standfirst}</p>}
        {points.length > 0 && (
          <ul className="ui mt-3 list-disc pl-5">
            {points.map((point, i) => (
              <li key={i}>{point}</li>
            ))}
          </ul>
        )}
        <div className="mt-4">
          {blocks.length === 0 && <p className="ui text-ink-2">{w.noBody}</p>}
          {blocks.map((block, i) => (
            <BlockShown key={i} block={block} named={named} lang={story.language} whole />
          ))}
        </div>
      </article>
    </>
  );
}
