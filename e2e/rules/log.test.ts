/** Every command of the house leaves a line in the log, and no line holds a secret. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { asc, eq, gt } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { deskWords } from '../../components/words/desk';
import { makeKey } from '#db/api/commands/make-key';
import { revokeKey } from '#db/api/commands/revoke-key';
import { addOldAddress } from '#db/addresses/commands/add-old-address';
import { acceptLink } from '#db/accounts/commands/accept-link';
import { askPasswordLink } from '#db/accounts/commands/ask-password-link';
import { changePassword } from '#db/accounts/commands/change-password';
import { changeRole, suspendUser } from '#db/accounts/commands/change-user';
import { endOneSession, endSessions } from '#db/accounts/commands/end-session';
import { inviteUser } from '#db/accounts/commands/invite-user';
import { signOut } from '#db/accounts/commands/sign-out';
import { spendPasswordLink } from '#db/accounts/commands/spend-password-link';
import { withdrawInvitation } from '#db/accounts/commands/withdraw-invitation';
import { listInvitations, sessionsOf } from '#db/accounts/desk-queries';
import { hashPassword } from '#db/accounts/passwords';
import { hashOf } from '#db/accounts/secrets';
import { beginSession } from '#db/accounts/sessions';
import { signIn } from '#db/accounts/sign-in';
import { users } from '#db/accounts/tables';
import { liftCell, standing, storyCells } from '#db/accounts/testing/story-cells';
import { checkCodes } from '#db/checks/model';
import { setChecks } from '#db/checks/commands/set-checks';
import { now } from '#db/core/clock';
import { env, setTestEnv } from '#db/core/env';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { codeAt } from '#db/factors/code-app';
import { addPasskey } from '#db/factors/commands/add-passkey';
import { beginCodeApp } from '#db/factors/commands/begin-code-app';
import { beginPasskey } from '#db/factors/commands/begin-passkey';
import { confirmCodeApp } from '#db/factors/commands/confirm-code-app';
import { makeRecoveryCodes } from '#db/factors/commands/make-recovery-codes';
import { removeCodeApp, removePasskey, removeSteps } from '#db/factors/commands/remove-step';
import { setSecondSteps } from '#db/factors/commands/set-second-steps';
import { Authenticator } from '#db/factors/testing/authenticator';
import { blockHost } from '#db/federation/commands/block-host';
import { unblockHost } from '#db/federation/commands/unblock-host';
import { beginExport } from '#db/export/commands/begin-export';
import { takeParcels } from '#db/notices/deliver';
import { cancelFront } from '#db/front/commands/cancel-front';
import { discardFront } from '#db/front/commands/discard-front';
import { publishFront } from '#db/front/commands/publish-front';
import { restoreFront } from '#db/front/commands/restore-front';
import { saveFront } from '#db/front/commands/save-front';
import { clearStrip, setStrip } from '#db/front/commands/set-strip';
import { defaultFront } from '#db/front/model';
import { changeStories } from '#db/listing/commands/change-stories';
import { putBackStories } from '#db/listing/commands/put-back-stories';
import { removeView } from '#db/listing/commands/remove-view';
import { saveView } from '#db/listing/commands/save-view';
import { keepOwnByline } from '#db/people/commands/keep-own-byline';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { addPicture } from '#db/pictures/commands/add-picture';
import { cropForSlot } from '#db/pictures/commands/crop-for-slot';
import { editPicture } from '#db/pictures/commands/edit-picture';
import { removePicture } from '#db/pictures/commands/remove-picture';
import { replacePicture } from '#db/pictures/commands/replace-picture';
import { sheet } from '#db/pictures/testing';
import { putBackChange } from '#db/putting-back/commands/put-back-change';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { importRedirects } from '#db/redirects/commands/import-redirects';
import { removeRedirect } from '#db/redirects/commands/remove-redirect';
import { importQuotes } from '#db/quotes/commands/import-quotes';
import { moveQuote } from '#db/quotes/commands/move-quote';
import { setIndexNow } from '#db/pings/commands/set-index-now';
import { tryPing } from '#db/pings/commands/try-ping';
import { addWebhook } from '#db/webhooks/commands/add-webhook';
import { startWebhook } from '#db/webhooks/commands/start-webhook';
import { stopWebhook } from '#db/webhooks/commands/stop-webhook';
import { tryWebhook } from '#db/webhooks/commands/try-webhook';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { removeQuote } from '#db/quotes/commands/remove-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { reportError } from '#db/reports/commands/report-error';
import { settleReport } from '#db/reports/commands/settle-report';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { changeSettings } from '#db/settings/commands/change-settings';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { announceDue } from '#db/stories/commands/announce-due';
import { binStory } from '#db/stories/commands/bin-story';
import { createStory } from '#db/stories/commands/create-story';
import { emptyBin } from '#db/stories/commands/empty-bin';
import { publishStory } from '#db/stories/commands/publish-story';
import { undoRelease } from '#db/stories/commands/undo-release';
import { draftStory } from '#db/stories/testing';
import { changeTemplate } from '#db/style/commands/change-template';
import { keepTemplate } from '#db/style/commands/keep-template';
import { restoreTemplate } from '#db/style/commands/restore-template';
import { saveHouseStyle } from '#db/style/commands/save-house-style';
import { mergeTopics } from '#db/topics/commands/merge-topics';
import { saveTopic } from '#db/topics/commands/save-topic';
import { readLog } from '#db/events/desk-queries';
import { events } from '#db/events/tables';
import { ROOT } from './tools.ts';

freshHouse();

/** Commands that leave no line, and why. */
const QUIET: Record<string, string> = {
  'ask-inspection': 'looks at what is public, changes nothing',
  'choose-language': 'one’s own, seen by nobody else',
  'choose-mail': 'one’s own, seen by nobody else',
  'see-notices': 'one’s own, seen by nobody else',
  'ask-for-pen': 'presence',
  'be-here': 'presence',
  'hand-over': 'presence',
  'keep-pen': 'presence',
  'leave-story': 'presence',
  'take-pen': 'presence',
  'begin-code-app': 'nothing has changed yet',
  'begin-passkey': 'nothing has changed yet',
  'freeze-most-read': 'a line where the order changes: readership.test',
  'thin-versions': 'a line where versions go: history.test',
};

const PASSWORD = 'a long enough password';
const NEXT = 'another long password';
const shell = systemActor('shell');
const paragraph = [{ id: 'a', kind: 'paragraph', text: [{ text: 'Words.' }] }];

/** What must never be in the log, as the commands gave it away. */
let secrets: string[] = [];
const keep = (secret: string): string => {
  secrets.push(secret, hashOf(secret));
  return secret;
};

/** An account with a password and a session. */
async function colleague(): Promise<{ actor: Actor; session: string; email: string }> {
  const actor = await person('reporter', { name: 'A colleague' });
  const passwordHash = await hashPassword(PASSWORD);
  secrets.push(passwordHash);
  const email = `${actor.id}@paper.example`;
  await write((tx) => tx.update(users).set({ passwordHash, email }).where(eq(users.id, actor.id)));
  return { actor, email, session: keep(await beginSession(actor.id, { agent: '', address: '203.0.113.7' })) };
}

/** The same with an app. */
async function withCodeApp(): Promise<{ actor: Actor; session: string }> {
  const { actor, session } = await colleague();
  const { key } = must(await beginCodeApp(actor, {}, session));
  must(await confirmCodeApp(actor, { code: codeAt(keep(key), now()) }, session)).codes?.forEach(keep);
  return { actor, session };
}

/** Passkeys need a site with a name. */
const named = (): void =>
  setTestEnv({ DATA_DIR: env().dataDir, TEST: '1', SITE_URL: 'http://localhost:3000' });

const invited = async (chief: Actor): Promise<string> => {
  const { path } = must(await inviteUser(chief, { email: 'new@paper.example', name: 'N', role: 'editor' }));
  return keep(path.replace('/setup/', ''));
};
const quote = { date: '2026-09-01', words: 'Words', speaker: 'S', source: 'B, 1900' };
const webhook = { name: 'The other house', url: 'https://other.example/told' };
const redirect = { path: '/old-page', target: '/about' };
const toldHouse = async (): Promise<string> => {
  const { id, secret } = must(await addWebhook(shell, webhook));
  keep(secret);
  return id;
};
const live = async (): Promise<string> => {
  const story = await draftStory('A headline');
  must(await publishStory(shell, { story, version: 1 }));
  return story;
};
const report = async (): Promise<string> =>
  must(await reportError({ story: await live(), words: 'Wrong.', source: '', email: '' }, '203.0.113.7'))
    .report;
const strip = { kind: 'breaking', words: 'W', wordsZh: '', warning: null, link: '' };
const picture = async (actor: Actor): Promise<string> =>
  must(
    await addPicture(actor, {
      bytes: await sheet(700, 500, 100, 200).jpeg().toBuffer(),
      kind: 'photo',
      alt: 'A red square',
      caption: 'Red',
      credit: 'Staff',
    }),
  ).picture;

type Run = (chief: Actor) => Promise<Result<unknown> | number>;

/** Every command that is not about one story. By its file; where a file has two, the second is behind a stroke. */
const others: Record<string, Run> = {
  'accept-link': async (chief) =>
    acceptLink({ token: await invited(chief), name: 'New', password: keep(PASSWORD) }),
  'change-user': async (chief) =>
    suspendUser(chief, { user: (await person('reporter')).id, suspended: true }),
  'change-user/role': async (chief) =>
    changeRole(chief, { user: (await person('reporter')).id, role: 'editor' }),
  'invite-user': async (chief) => {
    const made = await inviteUser(chief, { email: 'other@paper.example', name: 'N', role: 'editor' });
    if (made.ok) keep(made.value.path.replace('/setup/', ''));
    return made;
  },
  'withdraw-invitation': async (chief) => {
    await invited(chief);
    return withdrawInvitation(chief, { handle: (await listInvitations(chief))[0]?.handle });
  },
  'change-password': async () => {
    const { actor, session } = await colleague();
    return changePassword(actor, { password: keep(PASSWORD), next: keep(NEXT) }, session);
  },
  'end-session': async (chief) => {
    const { actor } = await colleague();
    return endOneSession(chief, { handle: (await sessionsOf(actor))[0]?.handle });
  },
  'sign-out': async () => signOut({ session: (await colleague()).session }),
  'end-session/all': async () => {
    const { actor } = await colleague();
    return endSessions(actor, { user: actor.id });
  },
  'ask-password-link': async () => {
    await askPasswordLink({ email: (await colleague()).email }, '203.0.113.7');
    for (const parcel of await takeParcels())
      if (parcel.kind === 'mail') keep(/new-password\/([\w-]+)/.exec(parcel.letter.text)?.[1] ?? '');
    return 1;
  },
  'spend-password-link': async () => {
    await askPasswordLink({ email: (await colleague()).email }, '203.0.113.7');
    const [parcel] = await takeParcels();
    const text = parcel?.kind === 'mail' ? parcel.letter.text : '';
    const token = keep(/new-password\/([\w-]+)/.exec(text)?.[1] ?? '');
    return spendPasswordLink({ token, password: keep(NEXT) });
  },
  'confirm-code-app': async () => {
    const { actor, session } = await colleague();
    const { key } = must(await beginCodeApp(actor, {}, session));
    const confirmed = await confirmCodeApp(actor, { code: codeAt(keep(key), now()) }, session);
    if (confirmed.ok) confirmed.value.codes?.forEach(keep);
    return confirmed;
  },
  'remove-step': async () => {
    const { actor, session } = await withCodeApp();
    return removeCodeApp(actor, {}, session);
  },
  'remove-step/all': async (chief) => removeSteps(chief, { user: (await withCodeApp()).actor.id }),
  'add-passkey': async () => {
    named();
    const { actor, session } = await colleague();
    const { token, options } = must(await beginPasskey(actor, {}, session));
    const response = new Authenticator().make(options);
    return addPasskey(actor, { token: keep(token), name: 'Phone', response }, session);
  },
  'remove-step/passkey': async () => {
    named();
    const { actor, session } = await colleague();
    const { token, options } = must(await beginPasskey(actor, {}, session));
    const response = new Authenticator().make(options);
    must(await addPasskey(actor, { token, name: 'Phone', response }, session));
    return removePasskey(actor, { passkey: response.id }, session);
  },
  'make-recovery-codes': async () => {
    const { actor, session } = await withCodeApp();
    const made = await makeRecoveryCodes(actor, {}, session);
    if (made.ok) made.value.codes.forEach(keep);
    return made;
  },
  'set-second-steps': (chief) => setSecondSteps(chief, { roles: ['editor'] }),
  'add-old-address': async (chief) => addOldAddress(chief, { story: await live(), path: '/old' }),
  'set-checks': (chief) => setChecks(chief, { section: null, levels: { 'lead-none': 'stop' } }),
  'publish-front': (chief) => publishFront(chief, { language: 'en', layout: defaultFront }),
  'save-front': (chief) => saveFront(chief, { language: 'en', base: 0, layout: defaultFront }),
  'discard-front': async (chief) => {
    must(await saveFront(chief, { language: 'en', base: 0, layout: defaultFront }));
    return discardFront(chief, { language: 'en', base: 1 });
  },
  'cancel-front': async (chief) => {
    const waiting = { language: 'en', layout: defaultFront, at: now() + 1000 };
    return cancelFront(chief, { language: 'en', release: must(await publishFront(chief, waiting)).release });
  },
  'restore-front': async (chief) => {
    const { release } = must(await publishFront(chief, { language: 'en', layout: defaultFront }));
    return restoreFront(chief, { language: 'en', release });
  },
  'set-strip': (chief) => setStrip(chief, { ...strip, until: now() + 1000 }),
  'set-strip/clear': async (chief) => {
    const up = must(await setStrip(shell, { ...strip, until: now() + 1000 })).strip;
    return clearStrip(chief, { strip: up });
  },
  'change-stories': async (chief) =>
    changeStories(chief, { id: newId(), stories: [await draftStory('A')], act: { kind: 'bin' } }),
  'put-back-stories': async (chief) => {
    const id = newId();
    must(await changeStories(chief, { id, stories: [await draftStory('A')], act: { kind: 'bin' } }));
    return putBackStories(chief, { id });
  },
  'save-view': (chief) => saveView(chief, { name: 'Mine', filter: {} }),
  'remove-view': async (chief) =>
    removeView(chief, { view: must(await saveView(chief, { name: 'Mine', filter: {} })).view }),
  'save-person': (chief) => savePerson(chief, { name: 'A' }),
  'add-picture': async (chief) => {
    await picture(chief);
    return 1;
  },
  'edit-picture': async (chief) =>
    editPicture(chief, { picture: await picture(shell), caption: 'Another one' }),
  'crop-for-slot': async (chief) =>
    cropForSlot(chief, { picture: await picture(shell), ratio: '3x2', left: 0, top: 0, width: 0.5 }),
  'replace-picture': async (chief) =>
    replacePicture(chief, {
      picture: await picture(shell),
      bytes: await sheet(300, 400, 90, 90).jpeg().toBuffer(),
    }),
  'remove-picture': async (chief) => removePicture(chief, { picture: await picture(shell) }),
  'add-webhook': async (chief) => {
    const added = await addWebhook(chief, webhook);
    if (added.ok) keep(added.value.secret);
    return added;
  },
  'begin-export': (chief) => beginExport(chief, {}),
  'make-key': async (chief) => {
    const made = await makeKey(chief, { name: 'App' });
    if (made.ok) keep(made.value.key);
    return made;
  },
  'revoke-key': async (chief) =>
    revokeKey(chief, { key: must(await makeKey(shell, { name: 'App' })).id, sure: true }),
  'stop-webhook': async (chief) => stopWebhook(chief, { webhook: await toldHouse() }),
  'start-webhook': async (chief) => {
    const told = await toldHouse();
    must(await stopWebhook(shell, { webhook: told }));
    return startWebhook(chief, { webhook: told });
  },
  'put-back-change': async (chief) => {
    must(await stopWebhook(shell, { webhook: await toldHouse() }));
    return putBackChange(chief, { line: await newestId() });
  },
  'try-webhook': async (chief) => tryWebhook(chief, { webhook: await toldHouse() }),
  'set-index-now': (chief) => setIndexNow(chief, { on: true }),
  'try-ping': async (chief) => {
    must(await setIndexNow(shell, { on: true }));
    return tryPing(chief, { target: 'indexnow' });
  },
  'block-host': (chief) => blockHost(chief, { host: 'spam.example' }),
  'unblock-host': async (chief) => {
    const { host } = must(await blockHost(shell, { host: 'spam.example' }));
    return unblockHost(chief, { host });
  },
  'add-redirect': (chief) => addRedirect(chief, redirect),
  'import-redirects': (chief) => importRedirects(chief, { table: '/old-page,/about' }),
  'remove-redirect': async (chief) => {
    const { path } = must(await addRedirect(shell, redirect));
    return removeRedirect(chief, { path });
  },
  'import-quotes': (chief) => importQuotes(chief, { table: '2026-09-03\tWords\tS\tB, 1900' }),
  'move-quote': async (chief) => {
    must(await saveQuote(shell, quote));
    return moveQuote(chief, { from: quote.date, to: '2026-09-04' });
  },
  'save-quote': (chief) => saveQuote(chief, quote),
  'check-quote': async (chief) => {
    must(await saveQuote(shell, quote));
    return checkQuote(chief, { date: quote.date });
  },
  'remove-quote': async (chief) => {
    must(await saveQuote(shell, quote));
    return removeQuote(chief, { date: quote.date });
  },
  'report-error': async () => {
    await report();
    return 1;
  },
  'settle-report': async (chief) => settleReport(chief, { report: await report(), outcome: 'mended' }),
  'save-sections': (chief) =>
    saveSections(
      chief,
      sections.map((section) => ({ ...section, about: 'Changed.' })),
    ),
  'change-settings': (chief) => changeSettings(chief, { indexed: true }),
  'create-story': (chief) => createStory(chief, { language: 'en', key: newId() }),
  'undo-release': async (chief) => {
    const story = await draftStory('A');
    const { release } = must(await publishStory(chief, { story, version: 1 }));
    return undoRelease(chief, { story, release });
  },
  'announce-due': async () => {
    const story = await draftStory('A');
    must(await publishStory(shell, { story, version: 1, at: now() + 60_000 }));
    pass(120_000);
    return announceDue();
  },
  'empty-bin': async () => {
    must(await binStory(shell, { story: await draftStory('A') }));
    pass(31 * 86_400_000);
    return emptyBin();
  },
  'keep-template': (chief) => keepTemplate(chief, { kind: 'snippets', name: 'Line', body: paragraph }),
  'change-template': async (chief) => {
    const { id } = must(await keepTemplate(shell, { kind: 'snippets', name: 'Line', body: paragraph }));
    return changeTemplate(chief, { kind: 'snippets', id, name: 'Lines' });
  },
  'change-template/remove': async (chief) => {
    const { id } = must(await keepTemplate(shell, { kind: 'snippets', name: 'Line', body: paragraph }));
    return changeTemplate(chief, { kind: 'snippets', id, name: null });
  },
  'restore-template': (chief) =>
    restoreTemplate(chief, { kind: 'snippets', id: newId(), name: 'Line', body: paragraph }),
  'save-house-style': (chief) => saveHouseStyle(chief, { rules: [] }),
  'keep-own-byline': async (chief) => {
    must(await savePerson(shell, { name: 'A', user: chief.id }));
    return keepOwnByline(chief, { bio: 'Of the harbour.', bioZh: '', contact: '', elsewhere: [] });
  },
  'merge-people': async (chief) => {
    const [one, other] = [
      must(await savePerson(shell, { name: 'A' })).person,
      must(await savePerson(shell, { name: 'B' })).person,
    ];
    return mergePeople(chief, { person: one, into: other });
  },
  'merge-topics': async (chief) => {
    const [one, other] = [
      must(await saveTopic(shell, { name: 'Boats' })).topic,
      must(await saveTopic(shell, { name: 'Ferries' })).topic,
    ];
    return mergeTopics(chief, { topic: one, into: other });
  },
  'save-topic': (chief) => saveTopic(chief, { name: 'Ferries' }),
};

const newestId = async (): Promise<number> =>
  (await (await db()).select({ id: events.id }).from(events).orderBy(asc(events.id))).at(-1)?.id ?? 0;

const fields = new Set<string>();

/** Runs it and looks at what it left in the log. */
async function looksAt(what: string, chief: Actor, run: Run): Promise<void> {
  const result = await run(chief);
  expect(typeof result === 'number' ? result > 0 : result.ok, `${what}: ${JSON.stringify(result)}`).toBe(
    true,
  );
  const all = await (await db()).select().from(events).orderBy(asc(events.id));
  // The fingerprint of a picture's file tells nothing that the file does not.
  const text = all
    .map((event) => {
      const line = JSON.stringify(event);
      return event.kind.startsWith('picture.')
        ? line.replaceAll(/"hash":"[0-9a-f]{64}"/g, '"file":""')
        : line;
    })
    .join('\n');
  for (const secret of secrets) expect(text.includes(secret), `${what}: a secret in the log`).toBe(false);
  // What looks like one: a hash, a token, or a name that promises one.
  expect(text, what).not.toMatch(/\$argon2|\b[0-9a-f]{64}\b|\b[\w-]{43}\b/);
  expect(text, what).not.toMatch(/"(?:[a-z]*(?:password|token|secret|hash)[a-z]*)":/i);
  for (const { changes } of (await readLog(chief, {})).lines)
    for (const { field } of changes) fields.add(field);
}

describe('every command', () => {
  it('is known here', () => {
    const files = globSync('db/*/commands/*.ts', { cwd: ROOT })
      .map((file) => basename(file, '.ts'))
      .filter((name) => !name.endsWith('.test'));
    const known = [
      ...Object.keys(QUIET),
      ...Object.keys(others).map((name) => name.split('/')[0] ?? ''),
      ...storyCells.map(({ command }) => command),
      liftCell.command,
    ];
    expect([...new Set(known)].sort()).toEqual(files.sort());
  });

  const loud = storyCells.filter(({ command }) => !Object.hasOwn(QUIET, command));
  it.each([...loud, liftCell])('on a story leaves a line and no secret: $command', async (cell) => {
    secrets = [];
    const chief = await person('chief', { name: 'Agnes Chan' });
    const at = await standing(chief, 'hong-kong', cell);
    const before = await newestId();
    await looksAt(cell.command, chief, async () => {
      const result = await cell.run(chief, at);
      // The path of a preview link is its token.
      if (result.ok && typeof result.value === 'object' && result.value !== null && 'path' in result.value)
        if (cell.command === 'make-preview-link') keep(String(result.value.path).replace('/preview/', ''));
      return result;
    });
    const rows = await (await db()).select().from(events).where(gt(events.id, before));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ actor, subject }) => actor === chief.id && subject === at.story)).toBe(true);
  });

  it.each(Object.entries(others))('leaves a line and no secret: %s', async (name, run) => {
    secrets = [];
    const chief = await person('chief', { name: 'Agnes Chan' });
    const before = await newestId();
    await looksAt(name, chief, run);
    expect(await newestId()).toBeGreaterThan(before);
  });

  it('and what it left has names that people can read', () => {
    const labels: Record<string, string> = deskWords('en').log.fields;
    const checks = new Set<string>(checkCodes);
    const ids = new Set<string>(sections.map(({ id }) => id));
    const unnamed = [...fields]
      .flatMap((field) => field.split('.'))
      .filter(
        (part) => labels[part] === undefined && !checks.has(part) && !ids.has(part) && !/^\d+$/.test(part),
      );
    expect([...new Set(unnamed)].sort()).toEqual([]);
  });
});

describe('signing in', () => {
  it('is in the log, and the password is not', async () => {
    secrets = [];
    const { email, actor } = await colleague();
    must(await signIn({ email, password: keep(PASSWORD) }, { agent: 'A', address: '203.0.113.7' }));
    const chief = await person('chief');
    await looksAt('sign-in', chief, () => Promise.resolve(1));
    const [line] = (await readLog(chief, { who: actor.id })).lines;
    expect(line?.kind).toBe('user.signed-in');
  });
});
