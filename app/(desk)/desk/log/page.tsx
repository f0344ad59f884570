import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { logNames } from '@/app/_server/log-names';
import { EmptySheet } from '@/components/desk/empty-sheet';
import { LogFilters } from '@/components/desk/log-filters';
import { LogList } from '@/components/desk/log-list';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { nameOfThing, readLog } from '#db/events/desk-queries';
import { areas, type LogFilter } from '#db/events/model';
import { putBackStates } from '#db/putting-back/desk-queries';
import { dateAndTime, isDate } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import { putBack } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.log.title);

/** What an address may ask for; what it cannot be is left out. */
const Asked = z.object({
  who: z.string().min(1).max(60).optional().catch(undefined),
  thing: z.string().min(1).max(200).optional().catch(undefined),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((text) => text.isWellFormed())
    .optional()
    .catch(undefined),
  day: z.string().refine(isDate).optional().catch(undefined),
  area: z.enum(areas).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

const addressOf = (filter: LogFilter): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `/desk/log?${query.toString()}` : '/desk/log';
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what, when, and what stood there before: for chief editors. */
export default async function Log({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'log.read')) notFound();
  const words = deskWords(actor.language);
  const w = words.log;
  const filter = Asked.parse(await searchParams);
  const { lines, older, lookedBackTo } = await readLog(actor, filter);
  const { people, names } = await logNames(actor);
  const thing = filter.thing === undefined ? null : await nameOfThing(actor, filter.thing);
  return (
    <DeskFrame actor={actor} current="log" title={w.title}>
      <p className="ui mb-5 max-w-160 text-ink-2">{w.help}</p>
      <LogFilters words={words} people={people} filter={filter} />
      {thing !== null && (
        <p className="ui mb-5 break-words">
          {fill(w.thing, { name: names.get(thing) ?? thing })}{' '}
          <a href="/desk/log" className="text-link">
            {w.all}
          </a>
        </p>
      )}
      {lines.length === 0 && older === null && <EmptySheet>{w.none}</EmptySheet>}
      {lines.length > 0 && (
        <LogList
          words={words}
          language={actor.language}
          lines={lines}
          names={names}
          states={await putBackStates(actor, lines)}
          putBack={putBack}
          onlyOf={(id) => addressOf({ thing: id })}
        />
      )}
      {lookedBackTo !== null && (
        <p className="ui mt-4 text-ink-2">
          {fill(w.lookedBack, { when: dateAndTime(lookedBackTo, actor.language) })}
        </p>
      )}
      {(older !== null || filter.before !== undefined) && (
        <p className="ui mt-4 flex gap-6">
          {filter.before !== undefined && (
            <a href={addressOf({ ...filter, before: undefined })} className="text-link">
              {w.newest}
            </a>
          )}
          {older !== null && (
            <a href={addressOf({ ...filter, before: older })} rel="next" className="text-link">
              {lookedBackTo === null ? w.older : w.further}
            </a>
          )}
        </p>
      )}
    </DeskFrame>
  );
}
