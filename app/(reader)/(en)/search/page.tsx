import { type Query, queryValue } from '../../../_pages/query';
import { SearchPage, searchMetadata } from '../../../_pages/search-page';

type Props = { searchParams: Query };

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ searchParams }: Props) =>
  searchMetadata('en', await queryValue(searchParams, 'q'));

export default async function Page({ searchParams }: Props) {
  return (
    <SearchPage
      language="en"
      query={await queryValue(searchParams, 'q')}
      before={await queryValue(searchParams, 'before')}
    />
  );
}
