import { PaperPageView, paperMetadata } from '@/app/_pages/paper-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => paperMetadata('en', 'masthead');

export default function Page() {
  return <PaperPageView language="en" name="masthead" />;
}
