import { QuoteSpeakersPage, quoteSpeakersMetadata } from '../../../../_pages/quote-speakers';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => quoteSpeakersMetadata('en');

export default function Page() {
  return <QuoteSpeakersPage language="en" />;
}
