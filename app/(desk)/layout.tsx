import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/auth';
import { railItems } from '@/app/_server/desk-frame';
import { DeskKeys } from '@/components/desk/go/desk-keys.client';
import { KeepFocus } from '@/components/desk/keep-focus.client';
import { deskWords } from '@/components/words/desk';
import { tagOf } from '#db/shared/languages';
import '../globals.css';

export const dynamic = 'force-dynamic';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: deskWords((await currentActor())?.language ?? 'en').name,
  robots: { index: false, follow: false },
  icons: {
    icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }, '/favicon-48.png'],
    apple: '/apple-touch-icon.png',
  },
});

/** The desk's document. Each page asks for itself who this is. */
export default async function DeskDocument({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const words = actor && deskWords(actor.language);
  return (
    <html lang={tagOf(actor?.language ?? 'en')}>
      <body className="bg-paper text-ink">
        {children}
        <KeepFocus />
        {words && actor && (
          <DeskKeys
            words={{ go: words.tools.go, keys: words.tools.keys, list: words.list.keys }}
            untitled={words.stories.untitled}
            places={railItems(actor).map((id) => ({ id, name: words.nav[id], href: `/desk/${id}` }))}
          />
        )}
      </body>
    </html>
  );
}
