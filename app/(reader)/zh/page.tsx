import { FrontPage, frontMetadata } from '../../_pages/front-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => frontMetadata('zh');

export default function Page() {
  return <FrontPage language="zh" />;
}
