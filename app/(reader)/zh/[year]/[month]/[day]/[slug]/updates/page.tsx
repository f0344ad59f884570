import { type AskedChanges, LiveChangesPage, liveChangesMetadata } from '@/app/_pages/live-changes-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => liveChangesMetadata('zh');

export default function Page(props: AskedChanges) {
  return <LiveChangesPage language="zh" {...props} />;
}
