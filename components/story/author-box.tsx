import type { PersonRef } from '#db/stories/views';
import type { Words } from '../words/words';
import { Portrait } from './portrait';

/** Who wrote it, at the end of the story. */
export function AuthorBox({ person, words }: { person: PersonRef; words: Words }) {
  return (
    <aside
      aria-label={`${words.story.aboutAuthor}${words.bar.colon}${person.name}`}
      className="flex gap-x-4 border-t border-strong pt-5 pb-6"
      data-screen-only=""
    >
      <Portrait person={person} size="head" />
      <div>
        <p className="h-s">
          <a href={person.path} className="story-link">
            {person.name}
          </a>
        </p>
        {person.bio && <p className="dek-s mt-1 text-ink-2">{person.bio}</p>}
        <p className="ui mt-1.5">
          <a href={person.path} className="story-link inline-block py-1 text-ferry">
            {words.story.allBy(person.name)}
          </a>
        </p>
      </div>
    </aside>
  );
}
