import type { ReactNode } from 'react';
import { HOME } from '#db/front/model';
import type { OtherUse } from '#db/pictures/views';
import { tagOf } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { frontDeskPath } from '../front/address';

type Use = { story: string; language: 'en' | 'zh'; headline: string; live: boolean; past: boolean };

/** Everything that shows a picture, each a way to it. */
export function UsedIn({
  words,
  uses,
  others,
  sections,
}: {
  words: DeskWords;
  uses: readonly Use[];
  others: readonly OtherUse[];
  /** Those that there are now. */
  sections: readonly { id: string; name: string }[];
}) {
  const w = words.pictures;
  return (
    <section aria-labelledby="used" className="mt-8 max-w-160 border-t border-rule pt-4">
      <h2 id="used" className="desk-row mb-2">
        {w.usedIn}
      </h2>
      {uses.length + others.length === 0 && <p className="ui text-ink-2">{w.unused}</p>}
      <ul>
        {uses.map(({ story, language, headline, live, past }) => (
          <Line
            key={story}
            href={`/desk/stories/${story}`}
            lang={tagOf(language)}
            note={live ? w.usedLive : past ? words.library.usedBefore : w.usedDraft}
          >
            {headline || words.stories.untitled}
          </Line>
        ))}
        {others.map((use, i) => (
          <OtherLine key={i} words={words} use={use} sections={sections} />
        ))}
      </ul>
    </section>
  );
}

/** What a section is called; one that is no more keeps its id. */
const sectionName = (
  place: string,
  sections: readonly { id: string; name: string }[],
  words: DeskWords,
): string => sections.find(({ id }) => id === place)?.name ?? fill(words.users.removedSection, { id: place });

function OtherLine({
  words,
  use,
  sections,
}: {
  words: DeskWords;
  use: OtherUse;
  sections: readonly { id: string; name: string }[];
}) {
  const w = words.library;
  switch (use.kind) {
    case 'front':
      return (
        <Line
          href={frontDeskPath(use)}
          note={use.stands === 'live' ? words.pictures.usedLive : w.usedFrontAs[use.stands]}
        >
          {use.place === HOME
            ? w.usedFront[use.language]
            : fill(w.usedSectionFront[use.language], { section: sectionName(use.place, sections, words) })}
        </Line>
      );
    case 'person':
      return (
        <Line href="/desk/topics" note={use.merged ? w.usedBefore : words.pictures.usedLive}>
          {fill(w.usedPerson, { name: use.name })}
        </Line>
      );
    case 'template':
      return <Line href="/desk/style">{w.usedTemplate}</Line>;
  }
}

function Line({
  href,
  lang,
  note,
  children,
}: {
  href: string;
  lang?: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <li className="flex items-baseline gap-4 border-b border-rule py-2">
      <a href={href} lang={lang} className="ui min-w-0 flex-1 break-words text-link">
        {children}
      </a>
      {note && <span className="meta flex-none text-ink-2">{note}</span>}
    </li>
  );
}
