/** Sentences of one's own account, its sessions and second steps in English. desk-account-zh.ts has the same keys. */
import type { FailureCode } from '#db/shared/result';

type AccountFailure = Extract<
  FailureCode,
  | 'suspended'
  | 'proof-needed'
  | 'password-wrong'
  | 'code-wrong'
  | 'step-over'
  | 'passkey-refused'
  | 'second-step-needed'
>;

export const accountFailuresEn: Record<AccountFailure, string> = {
  suspended:
    'A chief editor has suspended your account. What you typed stays on this screen and on this computer; nothing more can be saved until they let you back in.',
  'proof-needed': 'Type your password again first: it is a while since you did.',
  'password-wrong': 'The password is wrong.',
  'code-wrong': 'This code is wrong, or was used already. An app shows a new one every half minute.',
  'step-over': 'That took too long. Begin again.',
  'passkey-refused': 'The passkey was not accepted. Nothing was changed.',
  'second-step-needed': 'Your role asks for a second step. Add another one before you take this away.',
};

export const deskAccountEn = {
  title: 'My account',
  comma: ', ',
  language: 'Language of the Desk',
  languages: { en: 'English', zh: 'Chinese (Hong Kong)' },
  save: 'Save',
  saved: 'Saved',
  password: {
    title: 'Password',
    current: 'Your password now',
    next: 'A new password of at least 12 characters',
    change: 'Change the password',
    changed: 'Changed. Every other browser was signed out.',
    help: 'Changing it signs you out of every other browser.',
  },
  byline: {
    title: 'Your byline',
    signs: 'What you begin is signed {name}.',
    none: 'No byline belongs to your account. Whoever keeps topics and people can give you one.',
    page: 'The page of your byline',
    bio: 'Two sentences about you',
    bioZh: 'The same in Chinese',
    help: 'What the page says of you is yours. Name and role are changed under Topics and people.',
  },
  sessions: {
    title: 'Where you are signed in',
    of: 'Sessions: {n}',
    help: 'A session ends after 12 hours without use, and after 7 days at the latest.',
    none: 'Signed in nowhere.',
    unknown: 'A browser that does not say what it is',
    device: '{browser} on {system}',
    this: 'This browser',
    said: 'Since {since}, last seen {seen}, from {address}',
    end: 'Sign out',
    endAll: 'Sign out everywhere else',
    endTheirs: 'Sign out everywhere',
    ended: 'Signed out.',
  },
  steps: {
    title: 'Second step',
    help: 'With a second step, your password alone opens nothing. A passkey signs you in by itself.',
    prove: 'Type your password again to change anything here.',
    proveNow: 'Go on',
    app: 'Code from an app',
    appNone: 'Not set up.',
    appSince: 'Set up {when}.',
    appBegin: 'Set up an app',
    appScan: 'Scan this with an app that shows codes, or type the key into it.',
    appPicture: 'Code to scan with the app',
    appKey: 'Key',
    appCode: 'The six digits that the app shows',
    appConfirm: 'Use this app',
    appRemove: 'Take the app away',
    passkeys: 'Passkeys',
    passkeysHelp: 'A passkey is kept by your phone, your computer or a security key, and works only here.',
    passkeysNotHere:
      'Passkeys need this site to have a name of its own. The address {site} has none that they accept.',
    passkeysNoBrowser: 'This browser knows no passkeys.',
    passkeyName: 'Name, to know it by',
    passkeyAdd: 'Add a passkey',
    passkeyAsking: 'Follow what your browser asks.',
    passkeySaid: 'Added {since}, last used {used}',
    passkeyUnused: 'Added {since}, not used yet',
    passkeyRemove: 'Take away',
    recovery: 'Recovery codes',
    recoveryLeft: 'Codes left: {n} of 10.',
    recoveryHelp: 'For the day on which you have neither phone nor passkey. Each works once.',
    recoveryMake: 'Make new codes',
    recoveryMakeHelp: 'The old ones stop working.',
    recoveryShown: 'Your recovery codes. They are shown only now: print them, or write them down.',
    recoveryDone: 'I have kept them',
    none: 'No second step',
    has: 'Second step: {what}',
    hasApp: 'app',
    hasPasskeys: 'passkeys: {n}',
    take: 'Take away second steps…',
    takeHelp:
      'For a colleague who has lost phone and codes: make sure that it is them. {name} is signed out everywhere and signs in with the password alone.',
    takeNow: 'Take them away',
  },
  rule: {
    title: 'Signing in',
    help: 'Who signs in with one of these roles needs a second step. Whoever has none sets one up at the next sign-in, before anything else.',
    roles: 'A second step is asked of',
    without: 'Without one now: {names}',
    open: 'Signing in: who needs a second step',
  },
  door: {
    suspended: 'A chief editor has suspended your account. Ask them to let you back in.',
    forgot: 'Forgotten the password?',
    forgotTitle: 'A new password',
    forgotHelp: 'We send a link to this address if somebody at the Desk has it. It works once, for an hour.',
    forgotSend: 'Send the link',
    forgotSent: 'If somebody at the Desk has this address, a letter is on its way.',
    forgotKept:
      'This site sends no mail yet. If somebody at the Desk has this address, a letter with a link lies on the server, where whoever runs it finds it.',
    forgotBack: 'Back to signing in',
    newTitle: 'Choose a new password',
    newButton: 'Use this password',
    newDone: 'The password is changed. Sign in.',
    secondTitle: 'Second step',
    code: 'Six digits from your app, or a recovery code',
    go: 'Go on',
    passkey: 'Use a passkey',
    again: 'Begin again',
    enrolTitle: 'Set up a second step',
    enrolHelp: 'Your role asks for a second step when you sign in. Set one up here; then the Desk opens.',
    enrolDone: 'Go to the Desk',
    leave: 'Sign out',
  },
};
