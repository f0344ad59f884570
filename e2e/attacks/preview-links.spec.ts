/** Who may make and withdraw preview links, and what whoever guesses at one is told: through the built server. */
import { reachOf, type Role, roles } from '#db/shared/permissions';
import { deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone, expect, test } from '../support/test.ts';

const named = {
  contributor: 'Contributor',
  reporter: 'Reporter',
  editor: 'Editor',
  chief: 'Chief editor',
} as const;

test('links are made and withdrawn by those who may change the story, and by nobody else', async ({
  chief,
  browser,
  portal,
  chiefAccount,
  request,
}) => {
  test.slow();
  const clients = { chief: await deskClient(portal, chiefAccount) } as Record<Role, DeskClient>;
  for (const role of roles) {
    if (role === 'chief') continue;
    const made = await invite(chief, browser, portal, { name: `Links ${role}`, role: named[role] });
    await made.page.context().close();
    clients[role] = await deskClient(portal, made.account);
  }
  for (const role of roles)
    for (const own of [true, false]) {
      const me = clients[role];
      const story = await newStory(own ? me : role === 'chief' ? clients.editor : clients.chief, {
        headline: 'Shown to nobody',
      });
      const cell = `${role} ${own ? 'own' : 'other'}`;
      const may = own || reachOf(role, 'story.save') === 'any';
      const mayRead = own || reachOf(role, 'story.read') === 'any';
      const refused = mayRead ? 403 : 404;
      const by = await clients.chief.give('make-preview-link', { story, version: null, days: 7 });
      expect(by.status, cell).toBe(200);
      const made = await me.give('make-preview-link', { story, version: 1, days: 7 });
      expect(made.status, cell).toBe(may ? 200 : refused);
      const read = await me.context.get(`/desk/api/read-previews?story=${story}&version=1`);
      expect(read.status(), cell).toBe(mayRead ? 200 : 404);
      if (mayRead) expect((await read.json()).value.links?.length ?? null, cell).toBe(may ? 2 : null);
      const taken = await me.give('withdraw-preview-link', { story, link: by.value.link });
      expect(taken.status, cell).toBe(may ? 200 : refused);
      expect((await request.get(String(by.value.path))).status(), cell).toBe(may ? 404 : 200);

      // What this person may not know of is answered as what does not exist.
      const none = `${story.slice(0, -4)}zzzz`;
      if (!mayRead) {
        for (const address of [
          (id: string) => `/desk/api/read-previews?story=${id}&version=1`,
          (id: string) => `/desk/api/draw-share?story=${id}&version=1`,
        ]) {
          const [there, absent] = [await me.context.get(address(story)), await me.context.get(address(none))];
          expect([there.status(), await there.text()]).toEqual([absent.status(), await absent.text()]);
        }
        const card = await me.context.get(`/desk/stories/${story}/preview/card?size=m`);
        expect(card.status()).toBe(404);
        expect(await card.text()).not.toContain('Shown to nobody');
        const absent = await me.give('make-preview-link', { story: none, version: 1, days: 7 });
        expect(made).toEqual(absent);
      }
    }
  // Without proof that it comes from our own pages, nobody's order counts.
  const story = await newStory(clients.chief);
  for (const command of ['make-preview-link', 'withdraw-preview-link']) {
    const said = await clients.chief.context.post(`/desk/api/${command}`, {
      headers: { Origin: 'https://evil.example' },
      data: { story, version: null, days: 7 },
    });
    expect(said.status(), command).toBe(403);
  }
  expect(
    (await request.post('/desk/api/make-preview-link', { data: { story, version: null, days: 7 } })).status(),
  ).toBe(403);
  for (const role of roles) await clients[role].close();
});

alone(
  'who guesses at links is told 404, and after a while nothing for a quarter of an hour',
  async ({ house, request }) => {
    const guess = (n: number) => request.get(`/preview/${String(n).padStart(43, 'A')}`);
    const first = await guess(0);
    expect(first.status()).toBe(404);
    const said = await first.text();
    for (const odd of ['/preview', '/preview/', '/preview/x', `/preview/${'A'.repeat(43)}/pictures/a/b`]) {
      const answer = await request.get(odd);
      expect([answer.status(), await answer.text()], odd).toEqual([404, said]);
      expect(answer.headers()['cache-control'], odd).toBe('private, no-store');
    }
    for (let n = 5; n < 60; n += 1) expect((await guess(n)).status(), `guess ${n}`).toBe(404);
    const over = await guess(60);
    expect([over.status(), over.headers()['retry-after']]).toEqual([429, '900']);
    // Readers at the same address go on reading.
    expect((await request.get('/')).status()).toBe(200);
    house.setClock(EDITION_INSTANT + 15 * 60_000);
    expect((await guess(61)).status()).toBe(404);
  },
);
