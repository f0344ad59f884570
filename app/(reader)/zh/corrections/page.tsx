import { type AskedPage, beforeOf } from '@/app/_pages/asked';
import { CorrectionsPage, correctionsMetadata } from '@/app/_pages/paper-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedPage) => correctionsMetadata('zh', await beforeOf(page));

export default async function Page(page: AskedPage) {
  return <CorrectionsPage language="zh" before={await beforeOf(page)} />;
}
