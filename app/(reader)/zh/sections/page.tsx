import { SectionsPage, sectionsMetadata } from '@/app/_pages/paper-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => sectionsMetadata('zh');

export default function Page() {
  return <SectionsPage language="zh" />;
}
