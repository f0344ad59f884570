import type { ReactNode } from 'react';
import { clockTime, fullDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { fill } from '../words/fill';
import { previewWords } from '../words/preview';

type Props = {
  language: Language;
  /** ms UTC */
  expiresAt: number;
  /** ms UTC; null when there is no embargo. */
  embargoUntil: number | null;
  children: ReactNode;
};

const inWords = (at: number, language: Language): string =>
  `${fullDate(at, language)}${language === 'zh' ? '' : ', '}${clockTime(at, language)}`;

/** Around a story that is no page of the paper yet: says so first, and stays in view to the end and on paper. */
export function NotPublished({ language, expiresAt, embargoUntil, children }: Props) {
  const words = previewWords(language);
  return (
    <>
      <aside aria-label={words.label} className="bg-van text-paper">
        <div className="page py-2.5">
          <p className="ui">
            <b className="font-strong">{words.notPublished}</b>
          </p>
          {embargoUntil !== null && (
            <p className="ui mt-1 font-strong">
              {fill(words.embargo, { when: inWords(embargoUntil, language) })}
            </p>
          )}
          <p className="meta mt-1">{fill(words.line, { when: inWords(expiresAt, language) })}</p>
        </div>
      </aside>
      {children}
      <p aria-hidden="true" className="not-published-mark">
        {words.notPublished}
      </p>
    </>
  );
}
