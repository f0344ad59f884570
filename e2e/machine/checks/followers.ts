/** What other servers ask before they follow (ActivityPub): checks 92 and 93. */
import { ACTIVITY_TYPE } from '#db/federation/model';
import type { Answer } from './ask.ts';
import { ELSEWHERE, type House } from './house.ts';
import { meOf } from './html.ts';
import { type Check, ofEach, onEach, wrong } from './model.ts';

const FINGER = '/.well-known/webfinger';
const asServer = { headers: { Accept: ACTIVITY_TYPE } };

type Said = Record<string, unknown>;

const typeOf = ({ headers }: Answer): string => (headers.get('content-type') ?? '').split(';')[0] ?? '';
const isActivity = (answer: Answer): boolean => answer.status === 200 && typeOf(answer) === ACTIVITY_TYPE;
const said = (answer: Answer): Said => (answer.status === 200 ? JSON.parse(answer.text) : {});

const finger = ({ ask }: House, resource: string): Promise<Answer> =>
  ask(`${FINGER}?resource=${encodeURIComponent(resource)}`);

/** Where whoever has this name is asked; '' when nobody has it. */
function selfOf(answer: Answer): string {
  const { links } = said(answer);
  const all: { rel?: string; type?: string; href?: string }[] = Array.isArray(links) ? links : [];
  return all.find(({ rel, type }) => rel === 'self' && type === ACTIVITY_TYPE)?.href ?? '';
}

const hostOf = ({ portal }: House): string => new URL(portal.url).host;

/** Whoever is asked by their name: what they say, and what is wrong with how it is said. */
async function meet(house: House, account: string): Promise<{ actor: Said; faults: string[] }> {
  const known = await finger(house, `acct:${account}`);
  const self = selfOf(known);
  const answer = await house.ask(self || '/none', asServer);
  const actor = said(answer);
  const page = typeof actor.url === 'string' ? await house.ask(actor.url) : undefined;
  const outbox = typeof actor.outbox === 'string' ? await house.ask(actor.outbox, asServer) : undefined;
  return {
    actor,
    faults: wrong({
      [`WebFinger ${known.status} ${typeOf(known)}`]:
        known.status === 200 && typeOf(known) === 'application/jrd+json',
      [`subject ${said(known).subject}`]: said(known).subject === `acct:${account}`,
      [`actor ${answer.status} ${typeOf(answer)}`]: isActivity(answer),
      id: actor.id === self,
      preferredUsername: actor.preferredUsername === account.split('@')[0],
      'inbox, followers': [actor.inbox, actor.followers].every((one) => /^http/.test(String(one))),
      publicKey: JSON.stringify(actor.publicKey ?? '').includes('BEGIN PUBLIC KEY'),
      [`outbox ${outbox?.status}`]:
        outbox !== undefined && isActivity(outbox) && said(outbox).type === 'OrderedCollection',
      [`page ${page?.status}`]:
        page?.status === 200 && page.text.includes(`type="${ACTIVITY_TYPE}" href="${self}"`),
    }),
  };
}

/** Where the fields of an actor lead that say that it is the same person there. */
function fieldsOf({ attachment }: Said): string[] {
  const fields: { type?: string; value?: string }[] = Array.isArray(attachment) ? attachment : [];
  return fields
    .filter(({ type }) => type === 'PropertyValue')
    .map(({ value = '' }) => /<a href="([^"]+)" rel="me /.exec(value)?.[1] ?? value);
}

const statusOf = (house: House, path: string): Promise<number> =>
  house.ask(path, asServer).then(({ status }) => status);

export const followers: readonly Check[] = [
  {
    number: 92,
    name: 'WebFinger knows papers and sections and nobody else; actors, stories and NodeInfo are there as other servers ask',
    async run(house) {
      const { ask, at, ids, portal } = house;
      const host = hostOf(house);
      const actors = await ofEach(
        [`hongkong_news@${host}`, `hongkong_news_zh@${host}`, `sport.en@${host}`, `culture.zh@${host}`],
        (account) => account,
        async (account) => (await meet(house, account)).faults,
      );
      const unknown = await ofEach(
        [`acct:nobody-here@${host}`, 'acct:hongkong_news@elsewhere.example', `${portal.url}/ap/paper/fr`],
        (resource) => resource,
        async (resource) => {
          const { status } = await finger(house, resource);
          return wrong({ [`${status}`]: status === 404 });
        },
      );
      const object = await ask(`/ap/story/${ids.story}`, asServer);
      const hidden = await ofEach(
        [ids.draft, ids.scheduled, ids.gone],
        (id) => `/ap/story/${id}`,
        async (id) => {
          const status = await statusOf(house, `/ap/story/${id}`);
          return wrong({ [`${status}`]: [404, 410].includes(status) });
        },
      );
      // Pages and actors have addresses of their own: no answer depends on Accept, so none has to say so.
      const same = await onEach([at.story, '/', `/ap/paper/en`], async (path) => {
        const [server, browser] = [
          await ask(path, asServer),
          await ask(path, { headers: { Accept: 'text/html' } }),
        ];
        const varies = /\baccept\b(?!-)/i.test(server.headers.get('vary') ?? '');
        return wrong({ 'It differs by Accept and does not say so.': varies || server.text === browser.text });
      });
      const node = await ask('/.well-known/nodeinfo');
      const where = /"href":"([^"]+)"/.exec(node.text)?.[1] ?? '/none';
      const about = await ask(where);
      return [
        ...actors,
        ...unknown,
        ...hidden,
        ...same,
        ...wrong({
          [`nobody named: ${await statusOf(house, FINGER)}`]: (await statusOf(house, FINGER)) === 400,
          [`story ${object.status} ${typeOf(object)}`]: isActivity(object),
          [`${said(object).type} at ${said(object).url}`]:
            said(object).type === 'Article' && said(object).url === portal.url + at.story,
          [`NodeInfo ${node.status}, ${about.status}`]: node.status === 200 && about.status === 200,
          [`NodeInfo ${said(about).version} ${JSON.stringify(said(about).protocols)}`]:
            said(about).version === '2.1' && JSON.stringify(said(about).protocols) === '["activitypub"]',
        }),
      ];
    },
  },
  {
    number: 93,
    name: 'fediverse:creator names each writer as other servers find them, with their page; it and the actor link to the same accounts (rel=me)',
    run: (house) =>
      onEach([house.at.story, house.at.twin], async (path) => {
        const page = await house.page(path);
        const creators = page.meta('fediverse:creator');
        const authors = [page.entity('Article')?.author ?? []].flat();
        const elsewhere: string[] = [];
        const found = await ofEach(
          creators,
          (creator) => creator,
          async (creator) => {
            const { actor, faults } = await meet(house, creator.replace(/^@/, ''));
            const i = creators.indexOf(creator);
            const { name } = Object(authors[i]);
            const fields = fieldsOf(actor);
            const mine = meOf(await house.page(String(actor.url).replace(house.portal.url, '')));
            elsewhere.push(...mine);
            return [
              ...faults,
              ...wrong({
                [`${String(actor.name)} for ${name}`]: path !== house.at.story || actor.name === name,
                [`fields ${fields.join()}, rel=me ${mine.join()}`]: fields.join() === mine.join(),
              }),
            ];
          },
        );
        return [
          ...found,
          ...wrong({ [`elsewhere: ${elsewhere.join()}`]: elsewhere.join() === ELSEWHERE.join() }),
          ...wrong({ [creators.join()]: creators.length === authors.length && creators.length === 2 }),
        ];
      }),
  },
];
