/** The first chief editor without a browser: the setup page's own server action, sent as its form sends it. */
import { deskClient, type DeskClient } from './desk-client.ts';
import type { Portal } from './portal.ts';
import { CHIEF } from './test.ts';

/** Makes the chief editor through the link that the portal printed, and signs in. */
export async function firstChief(portal: Portal): Promise<DeskClient> {
  const page = `${portal.url}${portal.link()}`;
  // The page names its action by a hash of the build.
  const action = /[0-9a-f]{42}/.exec(await (await fetch(page)).text())?.[0] ?? '';
  const form = new FormData();
  const fields = { token: portal.link().split('/').at(-1) ?? '', ...CHIEF };
  // React's form of one argument that is a form: its fields are numbered, and argument 0 points to them.
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append('0', '["$K1"]');
  const answer = await fetch(page, {
    method: 'POST',
    headers: { 'Next-Action': action, Origin: portal.url },
    body: form,
    redirect: 'manual',
  });
  // Next answers 200 and says in a header where the browser shall go.
  if (!answer.headers.get('x-action-redirect')?.startsWith('/sign-in'))
    throw new Error(`The account was refused: ${answer.status} ${(await answer.text()).slice(-300)}`);
  return deskClient(portal, CHIEF);
}
