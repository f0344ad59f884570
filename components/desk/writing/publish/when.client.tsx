'use client';
/** Now, or at an hour of Hong Kong: said in words, and where the person is when that is elsewhere. */
import { useId } from 'react';
import { hkField, parseHkField } from '#db/shared/hk-time';
import { useWriting } from '../context';
import { timeElsewhere, timeInWords } from '../standing';
import { Radios } from './radios.client';

/** Null = now; the text of the field otherwise. */
export type When = string | null;

const HOUR_MS = 3_600_000;

/** The next full hour, as the field writes it. */
export const nextHour = (now: number): string => hkField(Math.ceil((now + 60_000) / HOUR_MS) * HOUR_MS);

/** The instant that was chosen (ms UTC); null for now, undefined when the field holds no time or one that has passed. */
export function instantOf(when: When, now: number): number | null | undefined {
  if (when === null) return null;
  const at = parseHkField(when);
  return at !== undefined && at > now ? at : undefined;
}

/** Minutes that this computer's clock is ahead of UTC at an instant. */
const ownOffset = (at: number): number => -new Date(at).getTimezoneOffset();

function HkHour({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { words, language, sitting } = useWriting();
  const { sheet } = words.write;
  const id = useId();
  const at = parseHkField(value);
  const past = instantOf(value, sitting.now()) === undefined;
  const elsewhere = at === undefined ? null : timeElsewhere(at, ownOffset(at), language);
  return (
    <div className="mb-2 ml-7.5">
      <label htmlFor={id} className="sr-only">
        {sheet.at}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="control max-w-72"
        value={value}
        aria-invalid={past || undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-said`} className={`meta mt-1 ${past ? 'font-strong text-van' : 'text-ink-2'}`}>
        {past || at === undefined ? (
          words.reasons.time
        ) : (
          <>
            {timeInWords(at, language)} {sheet.timeSaid}
            {elsewhere !== null && ` (${sheet.whereYouAre} ${elsewhere})`}
          </>
        )}
      </p>
    </div>
  );
}

export function WhenField({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { words, sitting } = useWriting();
  const { sheet } = words.write;
  return (
    <Radios
      legend={sheet.when}
      value={when === null ? 'now' : 'at'}
      options={[
        { value: 'now', label: sheet.now },
        { value: 'at', label: sheet.at, under: when !== null && <HkHour value={when} onChange={onChange} /> },
      ]}
      onChange={(value) => onChange(value === 'now' ? null : nextHour(sitting.now()))}
    />
  );
}
