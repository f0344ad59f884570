import { AbsentPage, BrokenPage, statusPageMetadata } from '@/app/_pages/status-pages';
import { type AskedStatus, statusOf } from '@/app/_pages/asked';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedStatus) =>
  statusPageMetadata('zh', (await statusOf(page)).code);

export default async function Page(page: AskedStatus) {
  const { code, reference } = await statusOf(page);
  return code === '500' ? (
    <BrokenPage language="zh" reference={reference} />
  ) : (
    <AbsentPage language="zh" code={code} />
  );
}
