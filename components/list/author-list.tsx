import { ELSEWHERE_REL, emailIn, hostAndHandle } from '#db/people/model';
import type { PageOf } from '#db/shared/page-of';
import type { Language } from '#db/shared/languages';
import type { PersonRef, StoryCard } from '#db/stories/views';
import { Portrait } from '../story/portrait';
import { words } from '../words/words';
import { Paging } from './paging';
import { River } from './river';

/** Where else they are: links that say so to whoever checks that these are one person. */
function Elsewhere({ addresses, label }: { addresses: readonly string[]; label: string }) {
  return (
    <div className="ui mt-2 flex flex-wrap gap-x-4">
      <p id="elsewhere" className="py-1">
        {label}
      </p>
      <ul aria-labelledby="elsewhere" className="flex min-w-0 flex-wrap gap-x-4">
        {addresses.map((address) => (
          <li key={address} className="min-w-0">
            <a href={address} rel={ELSEWHERE_REL} className="text-link inline-block py-1 wrap-anywhere">
              {hostAndHandle(address)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who writes, and what they wrote. */
export function AuthorList({
  author,
  stories,
  later,
  language,
}: {
  author: PersonRef & { contact: string; elsewhere: readonly string[] };
  stories: PageOf<StoryCard>;
  later: boolean;
  language: Language;
}) {
  const { list } = words(language);
  const email = emailIn(author.contact);
  return (
    <div className="page pt-6 pb-6">
      <header className="section-rule flex flex-wrap gap-x-6 gap-y-4">
        <Portrait person={author} size="page" />
        <div className="min-w-0 max-w-160 flex-1 basis-64">
          <h1 className="section-title">{author.name}</h1>
          {author.role && <p className="ui mt-1.5 text-ink-3">{author.role}</p>}
          {author.bio && <p className="dek mt-2 text-ink-2">{author.bio}</p>}
          {author.contact && (
            <p className="ui mt-2">
              {list.contact}{' '}
              {email === null ? (
                <span className="wrap-anywhere">{author.contact}</span>
              ) : (
                <a href={`mailto:${email}`} className="text-link wrap-anywhere">
                  {email}
                </a>
              )}
            </p>
          )}
          {author.elsewhere.length > 0 && <Elsewhere addresses={author.elsewhere} label={list.elsewhere} />}
        </div>
      </header>
      <div className="mt-8">
        <River cards={stories.items} language={language} />
      </div>
      <Paging language={language} path={author.path} older={stories.older} later={later} />
    </div>
  );
}
