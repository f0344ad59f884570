import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ReaderDocument } from '@/components/site/document';
import { linkedStory } from '#db/previews/open-link';
import '../../../globals.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

type Props = { children: ReactNode; params: Promise<{ token: string }> };

/** The reader's document, in the language of the story. */
export default async function LinkedDocument({ children, params }: Props) {
  const found = await linkedStory((await params).token);
  return <ReaderDocument language={found?.story.language ?? 'en'}>{children}</ReaderDocument>;
}
