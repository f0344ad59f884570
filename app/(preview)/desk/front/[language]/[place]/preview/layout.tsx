import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ReaderDocument } from '@/components/site/document';
import '../../../../../../globals.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ language: string }> };

/** The reader's document, in the language of the front. */
export default async function FrontPreviewDocument({ children, params }: Props) {
  return (
    <ReaderDocument language={(await params).language === 'zh' ? 'zh' : 'en'}>{children}</ReaderDocument>
  );
}
