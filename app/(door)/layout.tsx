import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../globals.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'The Desk',
  robots: { index: false, follow: false },
  icons: {
    icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }, '/favicon-48.png'],
    apple: '/apple-touch-icon.png',
  },
};

/** The document of the pages before the desk: signing in and one-time links. */
export default function DoorDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en-HK">
      <body className="bg-paper text-ink">{children}</body>
    </html>
  );
}
