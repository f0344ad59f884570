/** How readers reach whoever signs. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AuthorList } from './author-list';

const page = (contact: string): string =>
  renderToStaticMarkup(
    <AuthorList
      author={{
        ...{ id: 'mei', name: 'Mei-ling Kwok', role: '', bio: '', path: '/author/mei-ling-kwok' },
        ...{ kind: 'person', portrait: null, contact, elsewhere: [] },
      }}
      stories={{ items: [], older: null }}
      later={false}
      language="en"
    />,
  );

it('leads to the mail of a writer who has an address, and says anything else as it stands', () => {
  expect(page('mei@paper.example')).toContain('href="mailto:mei@paper.example"');
  expect(page('@mei on Signal')).toContain('@mei on Signal');
  expect(page('@mei on Signal')).not.toContain('mailto:');
  expect(page('')).not.toContain('Contact');
});
