import type { Notice } from '#db/notices/model';
import { nearTime } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import { Filled } from '../ui/filled';
import type { DeskWords } from '../words/desk';
import { EmptySheet } from './empty-sheet';

type Props = {
  words: DeskWords;
  language: Language;
  /** The instant beside which times are told, ms UTC. */
  t: number;
  notices: readonly Notice[];
};

/** What a person was told, newest first. Those not looked at carry a word, not only a colour. */
export function NoticeList({ words, language, t, notices }: Props) {
  const w = words.review.notices;
  const systems: Record<string, string> = words.systems;
  if (notices.length === 0) return <EmptySheet>{w.none}</EmptySheet>;
  return (
    <ul className="border-t border-rule">
      {notices.map(({ id, kind, story, headline, language: of, actorName, words: said, at, seen }) => (
        <li
          key={id}
          className={`border-b border-l-3 border-b-rule py-3 pl-3 ${seen ? 'border-l-transparent' : 'border-l-ochre'}`}
        >
          <p className="meta text-ink-2">
            {!seen && <strong>{w.isNew} · </strong>}
            <Filled sentence={w.said[kind]} name="who" text={systems[actorName] ?? actorName} /> ·{' '}
            {nearTime(at, t, language)}
          </p>
          <p className="desk-row break-words" lang={tagOf(of)}>
            <a href={`/desk/stories/${story}`} className="story-link">
              {headline || words.stories.untitled}
            </a>
          </p>
          {said && <p className="ui mt-1 max-w-[44em] break-words whitespace-pre-line">{said}</p>}
        </li>
      ))}
    </ul>
  );
}
