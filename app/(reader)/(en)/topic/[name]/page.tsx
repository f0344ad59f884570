import { type AskedPage, askedOf } from '@/app/_pages/asked';
import { TopicPage, topicMetadata } from '@/app/_pages/list-pages';

export const dynamic = 'force-dynamic';
export const generateMetadata = async (page: AskedPage) => topicMetadata(await askedOf('en', page));

export default async function Page(page: AskedPage) {
  return <TopicPage {...await askedOf('en', page)} />;
}
