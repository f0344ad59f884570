import { SavedPage, savedMetadata } from '@/app/_pages/saved-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => savedMetadata('en');

export default function Page() {
  return <SavedPage language="en" />;
}
