import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/auth';
import { ReaderDocument } from '@/components/site/document';
import { storyForDesk } from '#db/stories/desk-queries';
import '../../../../../globals.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ story: string }> };

/** The reader's document, in the language of the story. The door sends it as it sends reader pages: without the framework. */
export default async function PreviewDocument({ children, params }: Props) {
  const actor = await currentActor();
  const found = actor && (await storyForDesk(actor, (await params).story));
  return <ReaderDocument language={found?.story.language ?? 'en'}>{children}</ReaderDocument>;
}
