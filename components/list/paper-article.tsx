import { type PaperPageWords } from '../words/paper-pages';

const EMAIL = '{email}';

/** A sentence in which `{email}` is the desk's address, as a link. */
function Sentence({ text, email, contact }: { text: string; email: string; contact: string }) {
  const [before = '', ...after] = text.split(EMAIL);
  if (after.length === 0) return text;
  return (
    <>
      {before}
      <a href={email ? `mailto:${email}` : contact} className="text-link wrap-anywhere">
        {email || contact}
      </a>
      {after.join(EMAIL)}
    </>
  );
}

/** A page of the paper itself, set as an article. */
export function PaperArticle({
  page,
  email,
  contact,
}: {
  page: PaperPageWords;
  /** The desk's address, '' when none is set. */
  email: string;
  /** Address of the contact page, named where no address is set. */
  contact: string;
}) {
  return (
    <div className="page pt-6 pb-10">
      <article className="gap-gutter md:grid md:grid-cols-12">
        <header className="md:col-span-10 md:col-start-2 xl:col-span-9 xl:col-start-1">
          <h1 className="article">{page.title}</h1>
          <p className="standfirst mt-3 text-ink-2">{page.standfirst}</p>
        </header>
        <div className="story-body body-text measure mt-6 border-t border-rule pt-5 md:col-span-10 md:col-start-2 xl:col-span-6 xl:col-start-4">
          {page.parts.flatMap((part, i) => [
            ...(part.heading
              ? [
                  <h2 key={`h${i}`} className="subhead">
                    {part.heading}
                  </h2>,
                ]
              : []),
            ...part.paragraphs.map((text, n) => (
              <p key={`${i}-${n}`}>
                <Sentence text={text} email={email} contact={contact} />
              </p>
            )),
            ...(part.list
              ? [
                  <ul key={`l${i}`} className="story-list">
                    {part.list.map((text) => (
                      <li key={text} className="mt-1.5">
                        <Sentence text={text} email={email} contact={contact} />
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
