import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { rightsSaid } from '@/app/_server/rights-said';
import { EmptySheet } from '@/components/desk/empty-sheet';
import { AddPictures } from '@/components/desk/pictures/add-pictures.client';
import { PictureFilters } from '@/components/desk/pictures/picture-filters';
import { PictureTile } from '@/components/desk/pictures/picture-tile';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { listPictures, whoAdded } from '#db/pictures/desk-queries';
import { pictureKinds } from '#db/pictures/model';
import type { OnlyPictures } from '#db/pictures/views';
import { pictureView } from '#db/pictures/reader-queries';
import { reachOf } from '#db/shared/permissions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.pictures.title);

const onlys = ['unused', 'ending', 'ended'] as const satisfies readonly OnlyPictures[];

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, 200) ?? '';

/** The library, newest first. What is looked for lives in the address. */
export default async function Pictures({ searchParams }: Props) {
  const actor = await requireActor();
  const words = deskWords(actor.language);
  const w = words.pictures;
  const asked = await searchParams;
  const only = onlys.find((known) => known === one(asked.only));
  const people = await whoAdded(actor);
  const filter = {
    search: one(asked.q).trim(),
    kind: pictureKinds.find((kind) => kind === one(asked.kind)),
    owner: people.find((person) => person.id === one(asked.by))?.id,
    unused: only === 'unused',
    rights: only === 'unused' ? undefined : only,
    before: one(asked.before) || undefined,
  };
  const { items, older } = await listPictures(actor, filter);
  const chosen = [filter.kind, filter.owner, only].some((part) => part !== undefined);
  const t = now();
  const own = reachOf(actor.role, 'picture.read') === 'own';
  const nothing = filter.search
    ? w.noneFound
    : chosen
      ? words.library.noneOfKind
      : own
        ? w.noneYours
        : w.none;
  const address = (before: string): string => {
    const query = new URLSearchParams();
    if (filter.search) query.set('q', filter.search);
    if (filter.kind) query.set('kind', filter.kind);
    if (filter.owner) query.set('by', filter.owner);
    if (only) query.set('only', only);
    if (before) query.set('before', before);
    return `/desk/pictures?${query}`;
  };
  return (
    <DeskFrame actor={actor} current="pictures" title={w.title}>
      <AddPictures words={words} />
      <PictureFilters
        words={words}
        search={filter.search}
        kind={filter.kind}
        by={filter.owner ?? ''}
        only={only}
        people={people}
      />
      {items.length === 0 && <EmptySheet>{nothing}</EmptySheet>}
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 md:grid-cols-4 min-[100rem]:grid-cols-6">
        {items.map((row) => (
          <PictureTile
            key={row.id}
            words={w}
            picture={pictureView(row)}
            rights={rightsSaid(row.rightsUntil, t, actor.language)}
          />
        ))}
      </ul>
      {(older || filter.before) && (
        <p className="ui mt-6 flex gap-6 border-t border-rule pt-4">
          {filter.before && (
            <a href={address('')} className="text-link">
              {w.newest}
            </a>
          )}
          {older && (
            <a href={address(older)} className="text-link">
              {w.older}
            </a>
          )}
        </p>
      )}
    </DeskFrame>
  );
}
