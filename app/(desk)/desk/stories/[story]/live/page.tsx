import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { LiveDesk } from '@/components/desk/live/live-desk.client';
import { deskWords } from '@/components/words/desk';
import { liveForDesk } from '#db/live/desk-queries';
import { tagOf } from '#db/shared/languages';

type Props = { params: Promise<{ story: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const at = await liveForDesk(await requireActor(), (await params).story);
  return deskTitle((words) => at?.story.headline || words.live.title);
}

/** The updates of a live story: post, mend, mark, take away; pause and end. None and not allowed get the same answer. */
export default async function Live({ params }: Props) {
  const actor = await requireActor();
  const at = await liveForDesk(actor, (await params).story);
  if (!at) notFound();
  const words = deskWords(actor.language);
  return (
    <DeskFrame
      actor={actor}
      current="stories"
      title={at.story.headline || words.stories.untitled}
      titleLang={at.story.headline ? tagOf(at.story.language) : undefined}
    >
      <LiveDesk user={actor.id} opened={at} language={actor.language} words={words} />
    </DeskFrame>
  );
}
