'use client';
import { fill } from '../../../words/fill';
import { useSaving, useStory, useWriting } from '../context';
import { timeInWords } from '../standing';
import { Failed } from './failed.client';
import { useAct } from './use-act';

/** What is scheduled: each with its hour, and the way to take it off. */
export function Waiting() {
  const { words, language, sitting } = useWriting();
  const { sheet, preview, version: versionWord } = words.write;
  const { story, waiting, may } = useStory();
  const { base } = useSaving();
  const acting = useAct();
  if (waiting.length === 0) return null;
  return (
    <section className="mb-6">
      <h3 className="ui mb-1 font-strong">{sheet.waiting}</h3>
      <ul className="border-t border-rule">
        {waiting.map(({ release, from, version, held }) => (
          <li key={release} className="border-b border-rule py-2">
            <p className="ui">
              {timeInWords(from, language)} {sheet.timeSaid}
              <span className="meta ml-2 text-ink-3">
                {versionWord} {version}
              </span>
            </p>
            {!held && version < base && <p className="ui text-ochre">{sheet.changedSince}</p>}
            {held && <p className="ui border-l-4 border-ochre pl-2 text-ink-2">{sheet.held}</p>}
            <a
              href={`/desk/stories/${story.id}/preview?version=${version}`}
              target="_blank"
              rel="noopener"
              className="text-link ui mr-4"
            >
              {preview}
            </a>
            {may.publish && (
              <button
                type="button"
                className="button-quiet mt-2"
                disabled={acting.busy}
                aria-label={fill(words.named, { act: sheet.cancel, name: timeInWords(from, language) })}
                onClick={() => acting.run(() => sitting.give('cancel-schedule', { release }))}
              >
                {sheet.cancel}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Failed failure={acting.failure} />
    </section>
  );
}
