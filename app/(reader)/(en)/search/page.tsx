import { SearchPage, searchMetadata, type SearchProps } from '../../../_pages/search-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = (props: SearchProps) => searchMetadata('en', props);

export default function Page(props: SearchProps) {
  return <SearchPage language="en" {...props} />;
}
