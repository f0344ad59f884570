import { type AskedPage, askedOf } from '@/app/_pages/asked';
import { SectionPage, sectionMetadata } from '@/app/_pages/list-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedPage) => sectionMetadata(await askedOf('zh', page));

export default async function Page(page: AskedPage) {
  return <SectionPage {...await askedOf('zh', page)} />;
}
