import { type Query, queryValue } from '../../../_pages/query';
import { QuoteArchivePage, quoteArchiveMetadata } from '../../../_pages/quote-archive';

type Props = { searchParams: Query };

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ searchParams }: Props) =>
  quoteArchiveMetadata('zh', await queryValue(searchParams, 'month'));

export default async function Page({ searchParams }: Props) {
  return <QuoteArchivePage language="zh" asked={await queryValue(searchParams, 'month')} />;
}
