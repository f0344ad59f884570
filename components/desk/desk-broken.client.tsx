'use client';
/** A page of the desk that did not load: whose fault it is, what is safe, and the way on. */
import { deskWords } from '../words/desk';

type Props = { reset: () => void };

/** Who was signed in is not known here; the document says which language they chose. */
const languageOf = (): 'en' | 'zh' => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

export function DeskBroken({ reset }: Props) {
  const words = deskWords(languageOf());
  return (
    <main id="desk" className="px-4 py-6 md:px-8">
      <h1 className="desk-title mb-5">{words.name}</h1>
      <p className="ui mb-4">{words.broken}</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={reset}>
          {words.tryAgain}
        </button>
        <a href="/desk/stories" className="button-quiet min-h-10">
          {words.nav.stories}
        </a>
      </div>
    </main>
  );
}
