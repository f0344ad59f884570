'use client';
/** When a story goes out: one field that understands words, and says in words what it understood. */
import { useId } from 'react';
import { hkDate, hkField, parseHkField } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { useWriting } from '../context';
import { timeElsewhere, timeInWords, waitInWords } from '../standing';
import { DueThatDay } from './due-that-day.client';
import { readWhen, type WhenRead } from './when-words';

/** The instant that was chosen (ms UTC); null for now, undefined when the words name no time to come. */
export function instantOf(words: string, now: number): number | null | undefined {
  const found = readWhen(words, now);
  if (found.kind === 'now') return null;
  return found.kind === 'at' ? found.at : undefined;
}

/** Minutes that this computer's clock is ahead of UTC at an instant. */
const ownOffset = (at: number): number => -new Date(at).getTimezoneOffset();

/** An instant as words that the field reads again. */
const asTyped = (at: number, language: Language): string =>
  timeInWords(at, language).replaceAll('\u00a0', ' ');

function Answer({ found, now }: { found: WhenRead; now: number }) {
  const { words, language } = useWriting();
  const { sheet } = words.write;
  if (found.kind === 'now') return sheet.nowSaid;
  if (found.kind === 'unknown') return sheet.whenUnknown;
  if (found.kind === 'no-time') return sheet.whenNoTime;
  if (found.kind === 'past') return sheet.whenPast.replace('{when}', timeInWords(found.at, language));
  const elsewhere = timeElsewhere(found.at, ownOffset(found.at), language);
  return (
    <>
      {timeInWords(found.at, language)} {sheet.timeSaid}
      {sheet.comma}
      {waitInWords(found.at - now, language)}
      {elsewhere !== null &&
        (language === 'zh' ? `（${sheet.whereYouAre}${elsewhere}）` : ` (${sheet.whereYouAre} ${elsewhere})`)}
    </>
  );
}

type WhenProps = {
  when: string;
  onChange: (when: string) => void;
  /** What the hour is for, when it is not the story's release. */
  label?: string;
};

export function WhenField({ when, onChange, label }: WhenProps) {
  const { words, language, sitting } = useWriting();
  const { sheet } = words.write;
  const id = useId();
  const now = sitting.now();
  const found = readWhen(when, now);
  const at = found.kind === 'at' ? found.at : null;
  const other = found.kind === 'at' || found.kind === 'past' ? found.or : undefined;
  const bad = found.kind !== 'now' && found.kind !== 'at';
  return (
    <div className="mb-5">
      <label htmlFor={id} className="field-label">
        {label ?? sheet.when}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          type="text"
          className="control min-w-0 flex-[1_1_14rem]"
          value={when}
          maxLength={100}
          autoComplete="off"
          aria-invalid={bad || undefined}
          aria-describedby={`${id}-said ${id}-help`}
          onChange={(event) => onChange(event.target.value)}
        />
        <input
          type="datetime-local"
          className="control w-auto"
          aria-label={sheet.calendar}
          value={at === null ? '' : hkField(at)}
          onChange={({ target }) => {
            const picked = parseHkField(target.value);
            if (picked !== undefined) onChange(asTyped(picked, language));
          }}
        />
      </div>
      <p
        id={`${id}-said`}
        aria-live="polite"
        className={`meta mt-1.5 ${bad ? 'font-strong text-van' : 'text-ink'}`}
      >
        <Answer found={found} now={now} />
      </p>
      {other !== undefined && (
        <p className="meta mt-1">
          {sheet.whenOr}{' '}
          <button
            type="button"
            className="text-link min-h-6 text-ferry"
            onClick={() => onChange(asTyped(other, language))}
          >
            {timeInWords(other, language)}
          </button>
        </p>
      )}
      <p id={`${id}-help`} className="meta mt-1 text-ink-3">
        {sheet.whenHelp}
      </p>
      <p className="ui mt-2 flex flex-wrap gap-2">
        {sheet.whenChips.map((chip) => (
          <button key={chip} type="button" className="button-quiet" onClick={() => onChange(chip)}>
            {chip}
          </button>
        ))}
      </p>
      {at !== null && <DueThatDay date={hkDate(at)} />}
    </div>
  );
}
