import { FrontPage, frontMetadata } from '../../_pages/front-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => frontMetadata('en');

export default function Page() {
  return <FrontPage language="en" />;
}
