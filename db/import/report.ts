/** What an import says: a line for every post, what was not carried over below it, and the sum. Pure. */
import { hkField } from '#db/shared/hk-time';
import type { Carried } from './carry-post.ts';
import type { Note } from './html/found.ts';
import type { Plan } from './map-post.ts';
import { type Outcome, outcomes, outcomeWords } from './outcome.ts';
import type { Survey } from './survey.ts';

export type Print = (line: string) => void;

/** Control characters and marks that turn text round would let a title rewrite the terminal. */
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

export type Sum = {
  outcomes: Record<Outcome, number>;
  posts: number;
  pages: number;
  trashed: number;
  doubled: number;
  broken: number;
  notes: Map<Note['kind'], number>;
};

export const emptySum = (): Sum => ({
  outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>, // one entry per outcome
  posts: 0,
  pages: 0,
  trashed: 0,
  doubled: 0,
  broken: 0,
  notes: new Map(),
});

export function headLines(
  survey: Survey,
  options: { file: string; write: boolean; language: string },
): string[] {
  return [
    `${options.file}: WordPress export ${survey.head.version} of ${survey.site}, read as ${options.language}`,
    options.write ? 'Writing.' : 'Dry run: nothing is written.',
    '',
  ];
}

/** A post: what happens to it, when, where, and what was noted. */
export function postLines(plan: Plan, carried: Carried): string[] {
  const { outcome, path } = carried;
  const when = plan.wish.to === 'draft' ? '' : hkField(plan.wish.at).replace('T', ' ');
  const words =
    outcome === 'publish' || outcome === 'schedule' || outcome === 'draft' ? outcome : outcomeWords[outcome];
  const head = [
    words.padEnd(9),
    when.padEnd(16),
    `${plan.type} ${plan.id}, line ${plan.line}`,
    `“${plan.headline}”`,
    path,
  ];
  return [
    head.join('  ').trimEnd(),
    ...[...plan.notes, ...carried.notes].map((note) => `             · ${note.kind}: ${note.text}`),
  ].map(printable);
}

export function addToSum(sum: Sum, plan: Plan, carried: Carried): void {
  sum.outcomes[carried.outcome] += 1;
  if (plan.type === 'page') sum.pages += 1;
  else sum.posts += 1;
  for (const { kind } of [...plan.notes, ...carried.notes])
    sum.notes.set(kind, (sum.notes.get(kind) ?? 0) + 1);
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export function sumLines(
  survey: Survey,
  sum: Sum,
  made: { people: ReadonlySet<string>; topics: ReadonlySet<string>; pictures: number; write: boolean },
): string[] {
  const others = [...survey.types].filter(([type]) => !['post', 'page', 'attachment'].includes(type));
  const happened = outcomes.filter((outcome) => sum.outcomes[outcome] > 0);
  const verb = made.write ? 'made' : 'would be made';
  return [
    '',
    `${count(sum.posts, 'post')}, ${count(sum.pages, 'page')}: ${happened.map((o) => `${sum.outcomes[o]} ${outcomeWords[o]}`).join(', ') || 'none'}`,
    sum.trashed > 0 ? `${count(sum.trashed, 'post')} in the trash, left out` : undefined,
    sum.doubled > 0 ? `${count(sum.doubled, 'item')} with the id of an earlier one, left out` : undefined,
    sum.broken > 0 ? `${count(sum.broken, 'item')} that could not be read (see above)` : undefined,
    `${count(made.people.size, 'person', 'people')} and ${count(made.topics.size, 'topic')} ${verb}`,
    `${count(survey.comments, 'comment')} counted, not carried over`,
    `${count(survey.attachments.size, 'attachment')} listed, ${count(made.pictures, 'picture')} fetched`,
    ...others.map(([type, n]) => `${count(n, 'item')} of type ${type}, left out`),
    sum.notes.size > 0 ? `Noted: ${[...sum.notes].map(([kind, n]) => `${n} ${kind}`).join(', ')}` : undefined,
    'Not carried over: comments, menus, settings, e-mail addresses, descriptions of categories, and their old addresses.',
    '',
    made.write ? 'Done.' : 'This was a dry run. Add --write to import.',
  ]
    .filter((line) => line !== undefined)
    .map(printable);
}
