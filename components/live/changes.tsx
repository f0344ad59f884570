import { anchorOf } from '#db/live/model';
import type { LiveChanges } from '#db/live/views';
import type { Language } from '#db/shared/languages';
import { words as wordsOf } from '../words/words';
import { KeyEvents, LiveStatus, Pinned } from './parts';
import { Update } from './update';

/** The answer to an open page: the parts that may have changed, and every update that did. */
export function Changes({
  changes,
  language,
  address,
  begun,
}: {
  changes: LiveChanges;
  language: Language;
  /** Absolute address of the story. */
  address: string;
  begun: number;
}) {
  const words = wordsOf(language);
  const shown = { language, words, address, begun };
  return (
    <main data-live={changes.state} data-cursor={changes.cursor}>
      <h1 className="sr-only">{words.live.answer}</h1>
      <div data-live-part="status">
        <LiveStatus mark={changes} updatedAt={changes.updatedAt} language={language} words={words} />
      </div>
      <div data-live-part="events">
        <KeyEvents events={changes.keyEvents} begun={begun} language={language} words={words} />
      </div>
      <div data-live-part="pinned">
        <Pinned update={changes.pinned} {...shown} />
      </div>
      <div data-live-list="">
        {changes.changed.map((update) => (
          <Update key={update.id} update={update} {...shown} />
        ))}
      </div>
      <ul hidden>
        {changes.gone.map((id) => (
          <li key={id} data-gone={anchorOf(id)} />
        ))}
      </ul>
    </main>
  );
}
