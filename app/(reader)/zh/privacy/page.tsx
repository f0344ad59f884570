import { PaperPageView, paperMetadata } from '@/app/_pages/paper-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => paperMetadata('zh', 'privacy');

export default function Page() {
  return <PaperPageView language="zh" name="privacy" />;
}
