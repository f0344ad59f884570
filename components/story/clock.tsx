import { clockTime, dateAndTime, isoHk, nearTime, shortDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';

type Props = {
  /** ms UTC */
  at: number;
  language: Language;
  /** clock: 6.41pm. day: 23 Aug 2026. both: 23 August 2026, 6.41pm. */
  show: 'clock' | 'day' | 'both';
  /** Lets the browser module write an age instead while it is under twelve hours; 'only' takes older times away. */
  age?: 'also' | 'only';
  className?: string;
};

/** An instant as Hong Kong's clock shows it. Ages are made in the browser from `dateTime`. */
export function Clock({ at, language, show, age, className }: Props) {
  const text =
    show === 'clock'
      ? clockTime(at, language)
      : show === 'day'
        ? shortDate(at, language)
        : dateAndTime(at, language);
  return (
    <time dateTime={isoHk(at)} data-age={age} className={className}>
      {text}
    </time>
  );
}

type Near = {
  /** ms UTC */
  at: number;
  /** What the page shows, ms UTC. */
  beside: number;
  language: Language;
  className?: string;
};

/** The clock alone on the page's own day; what was on another day is dated, so that nobody takes it for today's. */
export const NearClock = ({ at, beside, language, className }: Near) => (
  <time dateTime={isoHk(at)} className={className}>
    {nearTime(at, beside, language)}
  </time>
);
