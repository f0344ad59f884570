import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { shownPicture } from '@/app/_server/shown-picture';
import {
  PictureForm,
  type PictureRecord,
  PictureShapes,
} from '@/components/desk/pictures/picture-form.client';
import { RemovePicture, ReplacePicture } from '@/components/desk/pictures/replace-and-remove.client';
import { rightsFields } from '@/components/desk/pictures/rights-end';
import { UsedIn } from '@/components/desk/pictures/used-in';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { deskPicture, whereUsed } from '#db/pictures/desk-queries';
import type { PictureRow } from '#db/pictures/reader-queries';
import { otherUses } from '#db/pictures/uses';
import { allSections } from '#db/sections/reader-queries';
import { longDate } from '#db/shared/hk-time';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';

type Props = { params: Promise<{ picture: string }> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.pictures.title);

const record = (row: PictureRow): PictureRecord => ({
  id: row.id,
  width: row.width,
  height: row.height,
  shown: shownPicture(row),
  shape: { focal: { x: row.focalX, y: row.focalY }, crops: row.crops ?? {}, hidden: row.hidden ?? [] },
  fileCut: row.fileCut,
  kind: row.kind,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  copyright: row.copyright,
  people: row.people,
  terms: row.terms,
  ...rightsFields(row.rightsUntil),
});

/** One picture: its point and crops, its words and rights, and where it stands. */
export default async function DeskPicture({ params }: Props) {
  const actor = await requireActor();
  const id = Id.safeParse((await params).picture);
  const row = id.success ? await deskPicture(actor, id.data) : null;
  if (!row) notFound();
  const words = deskWords(actor.language);
  const w = words.pictures;
  const picture = record(row);
  const target = { owner: row.owner, section: null };
  const mayEdit = can(actor, 'picture.edit', target);
  const [uses, others] = [await whereUsed(actor, row.id), await otherUses(row.id)];
  // Uses that this person may not know of count as well: then the server alone says no.
  const used = uses.length + others.length > 0;
  return (
    <DeskFrame actor={actor} current="pictures" title={row.caption || row.alt || w.untold}>
      <p className="meta -mt-3 mb-5 text-ink-2">
        <a href="/desk/pictures" className="text-link">
          {w.back}
        </a>{' '}
        · {w.kinds[row.kind]} · {fill(w.size, { width: row.width, height: row.height })} ·{' '}
        {fill(w.addedOn, { date: longDate(row.createdAt, actor.language) })}
      </p>
      {mayEdit ? (
        <PictureForm words={words} picture={picture} />
      ) : (
        <>
          <p className="ui mb-4">{w.readOnly}</p>
          <PictureShapes words={words} picture={picture} shape={picture.shape} />
        </>
      )}
      <UsedIn words={words} uses={uses} others={others} sections={await allSections(actor.language)} />
      {mayEdit && <ReplacePicture words={words} picture={row.id} />}
      {can(actor, 'picture.remove', target) && <RemovePicture words={words} picture={row.id} used={used} />}
    </DeskFrame>
  );
}
