import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { can } from '#db/shared/permissions';
import { countStories } from '#db/stories/desk-queries';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.export.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The whole paper as one file. A plain form: the browser saves what it is answered. */
export default async function Export({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const w = deskWords(actor.language).export;
  const n = await countStories(actor, { view: 'all' });
  return (
    <DeskFrame actor={actor} current="settings" title={w.title}>
      <div className="ui grid max-w-160 gap-y-3">
        {(await searchParams)['busy'] !== undefined && (
          <p role="alert" className="border-l-4 border-van bg-van-wash px-3 py-2">
            {w.busy}
          </p>
        )}
        <p>{w.about}</p>
        <p className="text-ink-2">{w.files}</p>
        <p className="text-ink-2">{fill(w.holds, { n })}</p>
        <form method="post" action="/desk/api/export">
          <button type="submit" className="button">
            {w.button}
          </button>
        </form>
      </div>
    </DeskFrame>
  );
}
