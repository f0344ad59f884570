/** Commands of chief editors: accounts and the settings of the house. Used by tests only. */
import { desc } from 'drizzle-orm';
import { addOldAddress } from '#db/addresses/commands/add-old-address';
import { makeKey } from '#db/api/commands/make-key';
import { revokeKey } from '#db/api/commands/revoke-key';
import { setChecks } from '#db/checks/commands/set-checks';
import { must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { beginExport } from '#db/export/commands/begin-export';
import { removeSteps } from '#db/factors/commands/remove-step';
import { setSecondSteps } from '#db/factors/commands/set-second-steps';
import { blockHost } from '#db/federation/commands/block-host';
import { unblockHost } from '#db/federation/commands/unblock-host';
import { setIndexNow } from '#db/pings/commands/set-index-now';
import { tryPing } from '#db/pings/commands/try-ping';
import { putBackChange } from '#db/putting-back/commands/put-back-change';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { importRedirects } from '#db/redirects/commands/import-redirects';
import { removeRedirect } from '#db/redirects/commands/remove-redirect';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { changeSettings } from '#db/settings/commands/change-settings';
import { systemActor } from '#db/shared/actor';
import { publishedStory } from '#db/stories/testing';
import { saveHouseStyle } from '#db/style/commands/save-house-style';
import { addWebhook } from '#db/webhooks/commands/add-webhook';
import { startWebhook } from '#db/webhooks/commands/start-webhook';
import { stopWebhook } from '#db/webhooks/commands/stop-webhook';
import { tryWebhook } from '#db/webhooks/commands/try-webhook';
import { changeRole, suspendUser } from '../commands/change-user.ts';
import { endOneSession, endSessions } from '../commands/end-session.ts';
import { inviteUser } from '../commands/invite-user.ts';
import { withdrawInvitation } from '../commands/withdraw-invitation.ts';
import { listInvitations } from '../desk-queries.ts';
import { beginSession, handleOf } from '../sessions.ts';
import { hashOf } from '../secrets.ts';
import { another, type HouseCell } from './house-cells.ts';

const shell = systemActor('shell');

const colleague = async (): Promise<string> => (await person('reporter')).id;
const guest = () => ({ email: `guest${another()}@paper.example`, name: 'A guest', role: 'reporter' });
const session = async (): Promise<string> =>
  handleOf(hashOf(await beginSession(await colleague(), { agent: '', address: '203.0.113.7' })));
const webhook = () => ({ name: `House ${another()}`, url: `https://other.example/told/${another()}` });
const told = async (): Promise<string> => must(await addWebhook(shell, webhook())).id;
const redirect = () => ({ path: `/old-page-${another()}`, target: '/about' });

type Row = Omit<HouseCell, 'least' | 'ground'>;

const accounts: Row[] = [
  { command: 'invite-user', run: (actor) => inviteUser(actor, guest()) },
  {
    command: 'withdraw-invitation',
    prepare: async () => {
      must(await inviteUser(shell, guest()));
      return (await listInvitations(shell)).find(({ state }) => state === 'waiting')?.handle ?? '';
    },
    run: (actor, { made }) => withdrawInvitation(actor, { handle: made }),
  },
  {
    command: 'change-user',
    prepare: colleague,
    run: (actor, { made }) => suspendUser(actor, { user: made, suspended: true }),
  },
  {
    command: 'change-user/role',
    prepare: colleague,
    run: (actor, { made }) => changeRole(actor, { user: made, role: 'editor', sections: ['sport'] }),
  },
  {
    command: 'end-session',
    refusal: 'not-found',
    prepare: session,
    run: (actor, { made }) => endOneSession(actor, { handle: made }),
  },
  {
    command: 'end-session/all',
    prepare: colleague,
    run: (actor, { made }) => endSessions(actor, { user: made }),
  },
  {
    command: 'remove-step',
    prepare: colleague,
    run: (actor, { made }) => removeSteps(actor, { user: made }),
  },
];

const settings: Row[] = [
  { command: 'change-settings', run: (actor) => changeSettings(actor, { indexed: true }) },
  { command: 'save-sections', run: (actor) => saveSections(actor, sections) },
  {
    command: 'set-checks',
    run: (actor) => setChecks(actor, { section: null, levels: { 'lead-none': 'stop' } }),
  },
  {
    command: 'set-checks/section',
    run: (actor) => setChecks(actor, { section: 'sport', levels: { 'lead-none': 'stop' } }),
  },
  { command: 'set-second-steps', run: (actor) => setSecondSteps(actor, { roles: ['editor'] }) },
  { command: 'save-house-style', run: (actor) => saveHouseStyle(actor, { rules: [] }) },
  { command: 'begin-export', run: (actor) => beginExport(actor, {}) },
  { command: 'make-key', run: (actor) => makeKey(actor, { name: `App ${another()}` }) },
  {
    command: 'revoke-key',
    prepare: async () => must(await makeKey(shell, { name: `App ${another()}` })).id,
    run: (actor, { made }) => revokeKey(actor, { key: made, sure: true }),
  },
  { command: 'add-webhook', run: (actor) => addWebhook(actor, webhook()) },
  { command: 'stop-webhook', prepare: told, run: (actor, { made }) => stopWebhook(actor, { webhook: made }) },
  {
    command: 'start-webhook',
    prepare: async () => must(await stopWebhook(shell, { webhook: await told() })).id,
    run: (actor, { made }) => startWebhook(actor, { webhook: made }),
  },
  {
    command: 'put-back-change',
    prepare: async () => {
      must(await addRedirect(shell, redirect()));
      const [line] = await (
        await db()
      )
        .select({ id: events.id })
        .from(events)
        .orderBy(desc(events.id))
        .limit(1);
      return String(line?.id);
    },
    run: (actor, { made }) => putBackChange(actor, { line: made }),
  },
  { command: 'try-webhook', prepare: told, run: (actor, { made }) => tryWebhook(actor, { webhook: made }) },
  { command: 'set-index-now', run: (actor) => setIndexNow(actor, { on: true }) },
  {
    command: 'try-ping',
    prepare: async () => {
      must(await setIndexNow(shell, { on: true }));
      return '';
    },
    run: (actor) => tryPing(actor, { target: 'indexnow' }),
  },
  { command: 'block-host', run: (actor) => blockHost(actor, { host: `spam${another()}.example` }) },
  {
    command: 'unblock-host',
    prepare: async () => must(await blockHost(shell, { host: `spam${another()}.example` })).host,
    run: (actor, { made }) => unblockHost(actor, { host: made }),
  },
  { command: 'add-redirect', run: (actor) => addRedirect(actor, redirect()) },
  {
    command: 'import-redirects',
    run: (actor) => importRedirects(actor, { table: `/old-page-${another()},/about` }),
  },
  {
    command: 'remove-redirect',
    prepare: async () => must(await addRedirect(shell, redirect())).path,
    run: (actor, { made }) => removeRedirect(actor, { path: made }),
  },
  {
    command: 'add-old-address',
    prepare: () => publishedStory(),
    run: (actor, { made }) => addOldAddress(actor, { story: made, path: `/old-story-${another()}` }),
  },
];

export const chiefCells: readonly HouseCell[] = [...accounts, ...settings].map((row) => ({
  ...row,
  least: 'chief',
  ground: 'house',
}));
