import { QuotePage, quoteMetadata } from '../../../../_pages/quote-page';

type Props = { params: Promise<{ date: string }> };

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ params }: Props) => quoteMetadata('en', (await params).date);

export default async function Page({ params }: Props) {
  return <QuotePage language="en" date={(await params).date} />;
}
