import { type AskedPage, askedOf } from '@/app/_pages/asked';
import { AuthorPage, authorMetadata } from '@/app/_pages/list-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedPage) => authorMetadata(await askedOf('en', page));

export default async function Page(page: AskedPage) {
  return <AuthorPage {...await askedOf('en', page)} />;
}
