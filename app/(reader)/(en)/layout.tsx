import type { ReactNode } from 'react';
import { ReaderDocument } from '@/components/site/document';
import '../../reader.css';

export const dynamic = 'force-dynamic';

export default function EnglishEdition({ children }: { children: ReactNode }) {
  return <ReaderDocument language="en">{children}</ReaderDocument>;
}
