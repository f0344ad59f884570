import { type AskedChanges, LiveChangesPage, liveChangesMetadata } from '@/app/_pages/live-changes-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => liveChangesMetadata('en');

export default function Page(props: AskedChanges) {
  return <LiveChangesPage language="en" {...props} />;
}
