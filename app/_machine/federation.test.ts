/** What other servers are told of a writer's other addresses. */
import { describe, expect, it } from 'vitest';
import { env } from '#db/core/env';
import { freshHouse, must, person } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import { federationResponse } from './federation';

freshHouse();

async function actor(id: string): Promise<{ '@context': object[]; attachment?: unknown }> {
  Object.assign(env(), { federation: true });
  const answer = await federationResponse(`/ap/author/${id}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('a writer, as other servers read them', () => {
  it('names each address elsewhere as a field that links to it as their own', async () => {
    const chief = await person('chief');
    const elsewhere = ['https://www.social.example/@mei', 'https://code.example/?a=1&b=2'];
    const { person: id } = must(await savePerson(chief, { name: 'Mei-ling Kwok', elsewhere }));
    const rel = 'rel="me nofollow noopener"';
    const { '@context': words, attachment } = await actor(id);
    expect(attachment).toEqual([
      {
        type: 'PropertyValue',
        name: 'www.social.example',
        value: `<a href="https://www.social.example/@mei" ${rel}>social.example/@mei</a>`,
      },
      {
        type: 'PropertyValue',
        name: 'code.example',
        value: `<a href="https://code.example/?a=1&amp;b=2" ${rel}>code.example</a>`,
      },
    ]);
    expect(words).toContainEqual(expect.objectContaining({ PropertyValue: 'schema:PropertyValue' }));
  });

  it('has no fields where there is none', async () => {
    const { person: id } = must(await savePerson(await person('chief'), { name: 'Mei-ling Kwok' }));
    expect(await actor(id)).not.toHaveProperty('attachment');
  });
});
