import type { PageOf } from '#db/shared/page-of';
import type { Language } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import type { CorrectionView, StoryCard } from '#db/stories/views';
import { Correction } from '../story/correction';
import { words } from '../words/words';
import { ListHead } from './list-head';
import { Paging } from './paging';

/** Every correction in full, newest first, with its story. */
export function CorrectionsList({
  corrections,
  later,
  email,
  language,
}: {
  corrections: PageOf<{ correction: CorrectionView; story: StoryCard }>;
  later: boolean;
  /** The desk's address, '' when none is set. */
  email: string;
  language: Language;
}) {
  const own = words(language);
  const { list } = own;
  const report = email ? `mailto:${email}` : pagePath(language, 'contact');
  return (
    <div className="page pt-6 pb-6">
      <ListHead title={list.corrections} line={list.correctionsLine}>
        <p className="ui mt-2">
          <a href={report} className="text-link inline-block py-1">
            {list.report}
          </a>
        </p>
      </ListHead>
      {corrections.items.length === 0 && <p className="dek mt-6">{list.correctionsNone}</p>}
      <ul className="mt-6 max-w-206 space-y-8">
        {corrections.items.map(({ correction, story }) => (
          <li key={correction.id}>
            <h2 className="h-s mb-2.5">
              <a href={story.path} className="story-link">
                {story.headline}
              </a>
            </h2>
            <Correction correction={correction} language={language} words={own} />
          </li>
        ))}
      </ul>
      <Paging
        language={language}
        path={pagePath(language, 'corrections')}
        older={corrections.older}
        later={later}
        olderText={list.olderCorrections}
      />
    </div>
  );
}
