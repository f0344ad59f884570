import { type AskedDay, dayOf } from '@/app/_pages/asked';
import { DayPage, dayMetadata } from '@/app/_pages/list-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedDay) => dayMetadata('en', await dayOf(page));

export default async function Page(page: AskedDay) {
  return <DayPage language="en" date={await dayOf(page)} />;
}
