import { type Query, queryValue } from '../../../_pages/query';
import { ReportPage, reportMetadata } from '../../../_pages/report-page';

type Props = { searchParams: Query };

export const dynamic = 'force-dynamic';
export const generateMetadata = () => reportMetadata('zh');

export default async function Page({ searchParams }: Props) {
  return (
    <ReportPage
      language="zh"
      story={await queryValue(searchParams, 'story')}
      sent={(await queryValue(searchParams, 'sent')) !== undefined}
    />
  );
}
