/** Each setting: changed, put back from its line in the log, as it was before; not where something newer stands there. */
import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeKey } from '#db/api/commands/make-key';
import { revokeKey } from '#db/api/commands/revoke-key';
import { setChecks } from '#db/checks/commands/set-checks';
import { checksForDesk } from '#db/checks/desk-queries';
import { freshHouse, must, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { readLog } from '#db/events/desk-queries';
import { events } from '#db/events/tables';
import { setSecondSteps } from '#db/factors/commands/set-second-steps';
import { rolesWithStep } from '#db/factors/rule';
import { blockHost } from '#db/federation/commands/block-host';
import { unblockHost } from '#db/federation/commands/unblock-host';
import { blockedHosts } from '#db/federation/blocked';
import { setIndexNow } from '#db/pings/commands/set-index-now';
import { indexNow } from '#db/pings/index-now';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { removeRedirect } from '#db/redirects/commands/remove-redirect';
import { targetOf } from '#db/redirects/target-of';
import { saveSections } from '#db/sections/commands/save-sections';
import { sectionsForDesk } from '#db/sections/desk-queries';
import { changeSettings } from '#db/settings/commands/change-settings';
import { paperNames, siteSettings } from '#db/settings/reader-queries';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { emptyContent } from '#db/stories/model';
import { changeTemplate } from '#db/style/commands/change-template';
import { keepTemplate } from '#db/style/commands/keep-template';
import { saveHouseStyle } from '#db/style/commands/save-house-style';
import { houseStyle, snippets, templates } from '#db/style/desk-queries';
import { addWebhook } from '#db/webhooks/commands/add-webhook';
import { stopWebhook } from '#db/webhooks/commands/stop-webhook';
import { webhooksForDesk } from '#db/webhooks/desk-queries';
import { putBackChange } from './commands/put-back-change.ts';
import { latestChanges, putBackStates } from './desk-queries.ts';

freshHouse();

const newest = async (): Promise<typeof events.$inferSelect> => {
  const [row] = await (await db()).select().from(events).orderBy(desc(events.id)).limit(1);
  if (!row) throw new Error('Nothing happened.');
  return row;
};

const rule = (wrong: string) => ({ language: 'en', wrong, right: `not ${wrong}`, note: '' });
const body = (words: string) => [{ id: 'a', kind: 'paragraph', text: [{ text: words }] }];
const snippet = (words: string) => ({ kind: 'snippets', name: 'Line', body: body(words) });
const template = { kind: 'templates', name: 'Typhoon', language: 'en' };

/** What makes ready for a change gives the change, one that is newer in the same setting, and how the setting stands. */
type Case = (
  chief: Actor,
) => Promise<{
  change: () => Promise<Result<unknown>>;
  newer: () => Promise<Result<unknown>>;
  stands: () => Promise<unknown>;
}>;

const cases: Record<string, Case> = {
  'checks of all sections': (chief) =>
    Promise.resolve({
      change: () => setChecks(chief, { section: null, levels: { 'lead-none': 'stop', 'text-short': 'off' } }),
      newer: () => setChecks(chief, { section: null, levels: { 'lead-none': 'off' } }),
      stands: checksForDesk,
    }),
  'checks of one section': (chief) =>
    Promise.resolve({
      change: () => setChecks(chief, { section: 'sport', levels: { 'lead-none': 'stop' } }),
      newer: () => setChecks(chief, { section: 'sport', levels: { 'lead-none': null } }),
      stands: checksForDesk,
    }),
  'house style': (chief) =>
    Promise.resolve({
      change: () => saveHouseStyle(chief, { rules: [rule('percent')] }),
      newer: () => saveHouseStyle(chief, { rules: [] }),
      stands: houseStyle,
    }),
  'a snippet that was taken out': async (chief) => {
    const { id } = must(await keepTemplate(chief, snippet('Asked for comment.')));
    return {
      change: () => changeTemplate(chief, { kind: 'snippets', id, name: null }),
      newer: () => keepTemplate(chief, snippet('Another.')),
      stands: snippets,
    };
  },
  'a snippet that got other words': async (chief) => {
    must(await keepTemplate(chief, snippet('Asked for comment.')));
    return {
      change: () => keepTemplate(chief, snippet('Was asked.')),
      newer: () => keepTemplate(chief, snippet('Another.')),
      stands: snippets,
    };
  },
  'a template that was taken out': async (chief) => {
    const content = { ...emptyContent(), kicker: 'Weather', body: body('No. 8 is up.') };
    const { id } = must(await keepTemplate(chief, { ...template, content }));
    return {
      change: () => changeTemplate(chief, { kind: 'templates', id, name: null }),
      newer: () => keepTemplate(chief, { ...template, content: emptyContent() }),
      stands: templates,
    };
  },
  'who needs a second step': (chief) =>
    Promise.resolve({
      change: () => setSecondSteps(chief, { roles: ['editor', 'chief'] }),
      newer: () => setSecondSteps(chief, { roles: ['chief'] }),
      stands: async () => rolesWithStep(await db()),
    }),
  'what makers of AI may, and the address': (chief) =>
    Promise.resolve({
      change: () =>
        changeSettings(chief, { aiTraining: true, aiAnswers: false, email: 'desk@paper.example' }),
      newer: () => changeSettings(chief, { aiTraining: false }),
      stands: siteSettings,
    }),
  'search engines': (chief) =>
    Promise.resolve({
      change: async () => changeSettings(chief, { indexed: !(await siteSettings()).indexed }),
      newer: async () => changeSettings(chief, { indexed: !(await siteSettings()).indexed }),
      stands: siteSettings,
    }),
  'the name': (chief) =>
    Promise.resolve({
      change: () => changeSettings(chief, { name: 'Pearl River Post' }),
      newer: () => changeSettings(chief, { name: 'Delta Post' }),
      stands: paperNames,
    }),
  'telling search engines': (chief) =>
    Promise.resolve({
      change: () => setIndexNow(chief, { on: true }),
      newer: () => setIndexNow(chief, { on: false }),
      stands: async () => (await indexNow(await db())).on,
    }),
  sections: async (chief) => {
    const [first, ...others] = await sectionsForDesk(chief);
    if (!first) throw new Error('No section.');
    return {
      change: () => saveSections(chief, [...others, { ...first, name: 'Our city' }]),
      newer: () => saveSections(chief, [first, ...others]),
      stands: () => sectionsForDesk(chief),
    };
  },
  'a webhook that was stopped': async (chief) => {
    const { id } = must(await addWebhook(chief, { name: 'App', url: 'https://app.example/told' }));
    return {
      change: () => stopWebhook(chief, { webhook: id }),
      newer: async () => putBackChange(chief, { line: (await newest()).id }),
      stands: () => webhooksForDesk(chief),
    };
  },
  'a redirect that was removed': async (chief) => {
    must(await addRedirect(chief, { path: '/old-page', target: '/about' }));
    return {
      change: () => removeRedirect(chief, { path: '/old-page' }),
      newer: () => addRedirect(chief, { path: '/old-page', target: '/search' }),
      stands: async () => targetOf(await db(), '/old-page'),
    };
  },
  'a server that was blocked': (chief) =>
    Promise.resolve({
      change: () => blockHost(chief, { host: 'spam.example' }),
      newer: () => unblockHost(chief, { host: 'spam.example' }),
      stands: async () => (await blockedHosts(await db())).map(({ host }) => host),
    }),
};

describe.each(Object.entries(cases))('%s', (_, ready) => {
  it('is put back as it was, with a line of its own, by whoever may change it', async () => {
    const chief = await person('chief');
    const { change, stands } = await ready(chief);
    const before = await stands();
    must(await change());
    const changed = await newest();
    expect(await stands()).not.toEqual(before);
    expect(await putBackStates(chief, [changed])).toEqual(new Map([[changed.id, 'open']]));
    const reporter = await person('reporter');
    expect(await putBackStates(reporter, [changed])).toEqual(new Map());
    expect(await putBackChange(reporter, { line: changed.id })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    const other = await person('chief');
    must(await putBackChange(other, { line: String(changed.id) }));
    expect(await stands()).toEqual(before);
    expect(await newest()).toMatchObject({ actor: other.id, subject: changed.subject });
    // It has been put back: what it left stands no longer, and what putting back did can be put back too.
    expect(await putBackChange(chief, { line: changed.id })).toMatchObject({
      error: { code: 'changed-since' },
    });
    const back = await newest();
    expect(await putBackStates(chief, [back])).toEqual(new Map([[back.id, 'open']]));
  });

  it('stays as it is where something newer stands there', async () => {
    const chief = await person('chief');
    const { change, newer, stands } = await ready(chief);
    must(await change());
    const changed = await newest();
    must(await newer());
    const [now, last] = [await stands(), await newest()];
    expect(await putBackStates(chief, [changed])).toEqual(new Map([[changed.id, 'newer']]));
    expect(await putBackChange(chief, { line: changed.id })).toMatchObject({
      error: { code: 'changed-since' },
    });
    expect(await stands()).toEqual(now);
    expect(await newest()).toEqual(last);
  });
});

describe('putting back', () => {
  it('leaves a newer change of another check alone', async () => {
    const chief = await person('chief');
    must(await setChecks(chief, { section: null, levels: { 'lead-none': 'stop' } }));
    const { id } = await newest();
    must(await setChecks(chief, { section: null, levels: { 'text-short': 'off' } }));
    must(await putBackChange(chief, { line: id }));
    expect((await checksForDesk()).all).toEqual({ 'text-short': 'off' });
  });

  it('is refused by the setting’s own rules: a name that is taken meanwhile', async () => {
    const editor = await person('editor');
    const { id } = must(await keepTemplate(editor, snippet('One.')));
    must(await changeTemplate(editor, { kind: 'snippets', id, name: 'First' }));
    const line = (await newest()).id;
    must(await keepTemplate(editor, snippet('Two.')));
    expect(await putBackChange(editor, { line })).toMatchObject({ error: { code: 'name-taken' } });
    expect((await snippets()).map(({ name }) => name)).toEqual(['First', 'Line']);
  });

  it('gives no revoked key back, and nothing of which the log does not hold all', async () => {
    const chief = await person('chief');
    must(await revokeKey(chief, { key: must(await makeKey(chief, { name: 'App' })).id, sure: true }));
    const revoked = await newest();
    expect(await putBackStates(chief, [revoked])).toEqual(new Map());
    for (const line of [revoked.id, revoked.id + 1])
      expect(await putBackChange(chief, { line })).toMatchObject({ error: { code: 'not-found' } });
    expect(await putBackChange(chief, { line: 'x' })).toMatchObject({ error: { code: 'invalid' } });
    // As lines of older builds were written: a name, and no words.
    const old = {
      at: 1,
      actor: chief.id,
      kind: 'style.changed',
      subject: 'snippets',
      before: 'Line',
      tags: [],
    };
    const rows = await write((tx) => tx.insert(events).values(old).returning());
    expect(await putBackStates(chief, rows)).toEqual(new Map());
  });
});

describe('the latest changes of a page', () => {
  it('are the newest five, for editors those that are theirs to put back, and hold no secret', async () => {
    const [chief, editor] = [await person('chief'), await person('editor')];
    must(await saveHouseStyle(chief, { rules: [] }));
    const { id } = must(await keepTemplate(editor, snippet('Asked.')));
    must(await changeTemplate(editor, { kind: 'snippets', id, name: null }));
    const shown = async (actor: Actor) =>
      (await latestChanges(actor, 'style')).map(({ line, state }) => [line.thing.id, state]);
    expect(await shown(editor)).toEqual([
      ['snippets', 'open'],
      ['snippets', 'newer'],
    ]);
    expect(await shown(chief)).toEqual([...(await shown(editor)), ['house-style', 'open']]);
    expect(await shown(await person('reporter'))).toEqual([]);
    for (let i = 0; i < 4; i += 1) must(await keepTemplate(editor, snippet(`Asked ${i}.`)));
    expect(await latestChanges(chief, 'style')).toHaveLength(5);
    // A name and words, not the row as it is kept.
    const [line] = (await readLog(chief, { area: 'style' })).lines;
    expect(line?.changes).toEqual([{ field: 'words', before: 'Asked 2.', after: 'Asked 3.' }]);

    const { id: webhook, secret } = must(await addWebhook(chief, { name: 'A', url: 'https://a.example/' }));
    must(await stopWebhook(chief, { webhook }));
    must(await putBackChange(chief, { line: (await newest()).id }));
    const all = JSON.stringify(await latestChanges(chief, 'webhooks'));
    expect(all).toContain('webhook.started');
    expect(all).not.toContain(secret);
    // The same one, under the same secret.
    expect(await webhooksForDesk(chief)).toMatchObject([{ id: webhook, secret }]);
  });
});
