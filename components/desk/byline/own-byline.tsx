import type { PersonChoice } from '#db/people/desk-queries';
import { authorPath } from '#db/shared/paths';
import type { Language } from '#db/shared/languages';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import type { ShownPicture } from '../writing/story-at-desk';
import { AboutFields, bylineEntries } from './about-fields';

/** How somebody signs, and what they may say of themselves; without a byline, how they get one. */
export function OwnByline({
  words,
  language,
  byline,
  portrait,
  action,
}: {
  words: DeskWords;
  language: Language;
  byline: PersonChoice | null;
  portrait: ShownPicture | null;
  action: (form: FormData) => Promise<Result<unknown>>;
}) {
  const w = words.account.byline;
  if (!byline) return <p className="meta text-ink-2">{w.none}</p>;
  const name = (language === 'zh' && byline.nameZh) || byline.name;
  return (
    <>
      <p className="ui mb-1 break-words">
        {fill(w.signs, { name })}{' '}
        <a className="text-link" href={authorPath(language, byline.slug)}>
          {w.page}
        </a>
      </p>
      <p className="meta mb-4 text-ink-2">{w.help}</p>
      <ActionForm
        action={action}
        words={{ failures: words.failures, reasons: words.reasons }}
        submit={words.topics.save}
        done={words.topics.saved}
        look="quiet"
        was={bylineEntries(byline)}
        className="grid gap-x-4 md:grid-cols-2"
      >
        <AboutFields words={words} labels={w} about={byline} portrait={portrait} />
      </ActionForm>
    </>
  );
}
