import { PaperPageView, paperMetadata } from '@/app/_pages/paper-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => paperMetadata('en', 'accessibility');

export default function Page() {
  return <PaperPageView language="en" name="accessibility" />;
}
