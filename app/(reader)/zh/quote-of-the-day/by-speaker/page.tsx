import { QuoteSpeakersPage, quoteSpeakersMetadata } from '../../../../_pages/quote-speakers';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => quoteSpeakersMetadata('zh');

export default function Page() {
  return <QuoteSpeakersPage language="zh" />;
}
