'use client';
/** A story as Google lists it, cut where Google would cut it. */
import { tagOf } from '#db/shared/languages';
import { cutText, cutTitle } from '#db/shared/search-fit';
import type { ShownElsewhere } from '#db/stories/views';
import { fill } from '../../../../words/fill';
import { useStory, useWriting } from '../../context';
import { useMeasure } from './use-measure';

/** paper.example › 2026 › 08 › 23, as results show addresses. */
function crumbs(address: string): string {
  const { host, pathname } = new URL(address);
  return [host, ...pathname.split('/').filter(Boolean).slice(0, -1)].join(' › ');
}

export function GoogleResult({ elsewhere }: { elsewhere: ShownElsewhere }) {
  const { previews } = useWriting().words;
  const { language } = useStory().story;
  const measure = useMeasure();
  const title = cutTitle(elsewhere.title, measure);
  const text = cutText(elsewhere.description, measure);
  return (
    <>
      <div
        className="overflow-x-auto border border-rule p-4"
        lang={tagOf(language)}
        tabIndex={0}
        role="group"
      >
        <div className="google-result">
          <p className="google-site">{elsewhere.site}</p>
          <p className="google-address">{crumbs(elsewhere.address)}</p>
          <p className="google-title">{title.shown}</p>
          <p className="google-text">{text.shown}</p>
        </div>
      </div>
      <ul className="ui mt-2">
        {title.after !== null && <li>{fill(previews.googleTitleCut, { words: title.after })}</li>}
        {text.after !== null && <li>{fill(previews.googleTextCut, { words: text.after })}</li>}
        {title.after === null && text.after === null && <li>{previews.googleFits}</li>}
      </ul>
    </>
  );
}
