import { type AskedDay, dayOf } from '@/app/_pages/asked';
import { DayPage, dayMetadata } from '@/app/_pages/list-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedDay) => dayMetadata('zh', await dayOf(page));

export default async function Page(page: AskedDay) {
  return <DayPage language="zh" date={await dayOf(page)} />;
}
