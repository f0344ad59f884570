import type { QuoteView } from '#db/quotes/views';
import type { PaperName } from '#db/settings/model';
import type { Language } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { Ear } from '../quote/ear';
import { FourSquares } from './mark';
import { nameStep } from './name-step';

type Props = { language: Language; paper: PaperName; quote: QuoteView | null };

/** Mark, name and tagline at the head of a front, the ear at the right, the heavy double rule below. */
export function Nameplate({ language, paper, quote }: Props) {
  return (
    <header className="page">
      <div className="flex items-center justify-between gap-x-6 py-4 md:py-5 xl:py-6">
        <a href={frontPath(language)} className="flex items-center gap-x-3.5 md:gap-x-5 xl:gap-x-6">
          <FourSquares className="size-11 flex-none text-ferry md:size-18.5 xl:size-23" />
          <div>
            <h1 className={`plate ${nameStep(paper.name)}`.trimEnd()}>{paper.name}</h1>
            <p className="tagline mt-1.5 text-ink-2 md:mt-2.5">{paper.tagline}</p>
          </div>
        </a>
        {quote && <Ear quote={quote} language={language} />}
      </div>
      <div className="nameplate-rule" />
    </header>
  );
}
