/** What search engines are told of a story's pictures. */
import { beforeAll, expect, it } from 'vitest';
import { setTestEnv } from '#db/core/env';
import { firstNames } from '#db/settings/model';
import { story } from '../../_machine/testing/story';
import { imagesOf } from './pictures';

const SITE = 'https://paper.example';
beforeAll(() => setTestEnv({ SITE_URL: SITE, TEST: '1' }));

const shown = (picture: ReturnType<typeof story>['picture']) =>
  imagesOf({ ...story({ picture }), pair: null, related: [], more: null }, firstNames);
const { picture } = story();
if (!picture) throw new Error('No picture.');

it('says of each shape its address, its size and whose it is', () => {
  const whose = { '@type': 'ImageObject', creditText: 'C. Lam', copyrightNotice: '© 2026 C. Lam' };
  const url = (name: string) => `${SITE}/pictures/pic/${name}.v2.jpg`;
  expect(shown(picture)).toEqual(
    [
      { name: '16x9-1200', width: '1200', height: '675' },
      { name: '4x3-1200', width: '1200', height: '900' },
      { name: '1x1-1200', width: '1200', height: '1200' },
    ].map(({ name, ...size }) => ({ ...whose, ...size, url: url(name), contentUrl: url(name) })),
  );
});

it('says nothing of whose it is where nobody wrote it, and names the paper where it drew the picture itself', () => {
  for (const image of shown({ ...picture, credit: '', copyright: '' })) {
    expect(image).not.toHaveProperty('creditText');
    expect(image).not.toHaveProperty('copyrightNotice');
  }
  expect(shown(null)).toMatchObject([{ creditText: firstNames.en.name, width: '1200', height: '630' }]);
});
