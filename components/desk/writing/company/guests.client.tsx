'use client';
/** Who else is at the story: initials in squares, and in words what they do. */
import type { Guest } from '#db/pen/model';
import { fill } from '../../../words/fill';
import { useCell, useWriting } from '../context';

/** "MK" of Mei-ling Kwok, 陳 of 陳大文. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** One square a person, whoever writes first; their own other pages are no company. */
function others(here: readonly Guest[], user: string): Guest[] {
  const byPerson = new Map<string, Guest>();
  for (const guest of here)
    if (guest.person !== user && (guest.doing === 'writing' || !byPerson.has(guest.person)))
      byPerson.set(guest.person, guest);
  return [...byPerson.values()].sort((a, b) => Number(b.doing === 'writing') - Number(a.doing === 'writing'));
}

const MOST_SQUARES = 4;

export function Guests() {
  const { words, sitting, user } = useWriting();
  const { pen } = words;
  const here = others(useCell(sitting.company.now)?.here ?? [], user);
  const said = ({ name, doing }: Guest): string => fill(pen[doing], { name });
  const [first, ...more] = here;
  return (
    <span className="guests" role="group" aria-label={pen.here}>
      {here.slice(0, MOST_SQUARES).map((guest) => (
        <span
          key={guest.person}
          className="guest"
          data-writing={guest.doing === 'writing' || undefined}
          title={said(guest)}
        >
          <span aria-hidden="true">{initialsOf(guest.name)}</span>
          <span className="sr-only">{said(guest)}</span>
        </span>
      ))}
      {first && (
        <span aria-hidden="true" className="max-xl:hidden">
          {more.length > 0 ? fill(pen.and, { first: said(first), n: more.length }) : said(first)}
        </span>
      )}
    </span>
  );
}
