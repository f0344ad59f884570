import { SavedPage, savedMetadata } from '@/app/_pages/saved-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => savedMetadata('zh');

export default function Page() {
  return <SavedPage language="zh" />;
}
