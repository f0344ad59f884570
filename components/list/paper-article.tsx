import type { Language } from '#db/shared/languages';
import { pagePath, paperPages } from '#db/shared/paths';
import type { PersonRef } from '#db/stories/views';
import { type PaperPageWords, type PaperState, partsFor } from '../words/paper-pages';
import { words } from '../words/words';

type Props = {
  page: PaperPageWords;
  state: PaperState;
  /** Everyone who signs stories: for the masthead. */
  people: readonly Pick<PersonRef, 'path' | 'name' | 'role'>[];
  language: Language;
};

/** What stands for a name in braces: the desk's address, or a page of the paper. */
function Reference({ name, email, language }: { name: string; email: string; language: Language }) {
  const { pages, footer } = words(language);
  if (name === 'email' && email !== '')
    return (
      <a href={`mailto:${email}`} className="text-link wrap-anywhere">
        {email}
      </a>
    );
  if (name === 'corrections')
    return (
      <a href={pagePath(language, 'corrections')} className="text-link">
        {footer.corrections}
      </a>
    );
  const page = paperPages.find((known) => known === name) ?? 'contact';
  return (
    <a href={pagePath(language, page)} className="text-link">
      {pages[page]}
    </a>
  );
}

function Sentence({ text, email, language }: { text: string; email: string; language: Language }) {
  // Every second piece was in braces.
  return text
    .split(/\{([a-z]+)\}/)
    .map((piece, i) =>
      i % 2 === 0 ? piece : <Reference key={i} name={piece} email={email} language={language} />,
    );
}

/** A page of the paper itself, set as an article. */
export function PaperArticle({ page, state, people, language }: Props) {
  const sentence = (text: string) => <Sentence text={text} email={state.email} language={language} />;
  return (
    <div className="page pt-6 pb-10">
      <article className="gap-gutter md:grid md:grid-cols-12">
        <header className="md:col-span-10 md:col-start-2 xl:col-span-9 xl:col-start-1">
          <h1 className="article">{page.title}</h1>
          <p className="standfirst mt-3 text-ink-2">{page.standfirst}</p>
        </header>
        <div className="story-body body-text measure mt-6 border-t border-rule pt-5 md:col-span-10 md:col-start-2 xl:col-span-6 xl:col-start-4">
          {partsFor(page, state).flatMap((part, i) => [
            ...(part.heading
              ? [
                  <h2 key={`h${i}`} id={part.id} className="subhead">
                    {part.heading}
                  </h2>,
                ]
              : []),
            ...part.paragraphs.map((text, n) => <p key={`${i}-${n}`}>{sentence(text)}</p>),
            ...(part.list
              ? [
                  <ul key={`l${i}`} className="story-list">
                    {part.list.map((text) => (
                      <li key={text} className="mt-1.5">
                        {sentence(text)}
                      </li>
                    ))}
                  </ul>,
                ]
              : []),
            ...(part.people && people.length > 0
              ? [
                  <ul key={`p${i}`} className="story-list">
                    {people.map(({ path, name, role }) => (
                      <li key={path} className="mt-1.5">
                        <a href={path} className="text-link">
                          {name}
                        </a>
                        {role !== '' && `${language === 'zh' ? '，' : ', '}${role}`}
                      </li>
                    ))}
                  </ul>,
                ]
              : []),
          ])}
        </div>
      </article>
    </div>
  );
}
