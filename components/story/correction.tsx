import { dateAndTime, isoHk } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { CorrectionView } from '#db/stories/views';
import type { Words } from '../words/words';

/** A notice that stays: what was wrong, what is so. Red for a correction, strong for the other kinds. */
export function Correction({
  correction,
  language,
  words,
}: {
  correction: CorrectionView;
  language: Language;
  words: Words;
}) {
  const red = correction.kind === 'correction';
  const head = words.story.correctionHead(
    words.corrections[correction.kind],
    dateAndTime(correction.at, language),
  );
  return (
    <div
      role="note"
      id={`correction-${correction.id}`}
      className={`ui border border-l-4 px-4 py-3 ${red ? 'border-van' : 'border-strong'}`}
    >
      <p>
        <time dateTime={isoHk(correction.at)} className={`font-strong ${red ? 'text-van' : ''}`.trimEnd()}>
          {head}
        </time>{' '}
        {correction.text}
      </p>
    </div>
  );
}
