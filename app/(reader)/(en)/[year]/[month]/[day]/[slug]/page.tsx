import { StoryPage, storyPageMetadata } from '@/app/_pages/story-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = storyPageMetadata;

export default function Page(props: Parameters<typeof StoryPage>[0]) {
  return <StoryPage {...props} />;
}
