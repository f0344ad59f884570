/** Expected failures are values with a code; bugs throw. Pure: reaches the browser. */

/** Every failure that a person can meet. Each has one sentence in each language (components/words). */
export const failureCodes = [
  'invalid', // some field was refused; `fields` says which and why
  'not-found', // no such thing, or none that this person may know of
  'not-allowed', // the role does not hold the right, or not for this section
  'stale', // someone saved since; `current` holds the newer version
  'pen-held', // somebody else writes the text; `current` holds what is there
  'signed-out',
  'suspended', // a chief editor has closed the account
  'proof-needed', // who they are has to be proved again before this
  'password-wrong',
  'code-wrong',
  'step-over', // signing in was begun too long ago
  'passkey-refused',
  'second-step-needed', // the role asks for one: the last cannot be taken away
  'not-same-origin',
  'already-used', // a one-time link that was used
  'expired', // a one-time link that is too old
  'email-taken',
  'name-taken',
  'in-the-past',
  'not-live', // correcting or updating what is not public
  'already-live',
  'nothing-scheduled',
  'later-release-waits', // an update is scheduled; cancel it or let it pass first
  'undo-over', // the window has closed, or something was done since
  'embargoed', // nothing of it may be public before its hour
  'scheduled-earlier', // an embargo would end after the hour that it is scheduled for
  'removal-waits', // it is to be taken down before that
  'was-published', // only what never was goes into the bin
  'in-bin',
  'words-changed', // the words of a suggestion do not stand in the text as they did
  'settled-already', // somebody else has settled it
  'headline-missing',
  'section-missing',
  'byline-missing',
  'standfirst-missing',
  'body-empty',
  'alt-missing',
  'credit-missing',
  'chart-unfinished', // a chart without title, figures, or a word on where they come from
  'placeholder-left', // "TK", "XXX" or "[check]" in the text
  'picture-unknown',
  'rights-ended', // a picture that may not be shown any more
  'check-failed', // a check that this newsroom made strict
  'picture-empty', // a file of no bytes
  'picture-heic',
  'picture-in-use',
  'picture-refused', // not a JPEG, PNG or WebP, or broken
  'picture-too-large',
  'last-chief',
  'checked-by-writer',
  'section-used', // stories are in it, or were
  'changed-since', // what would be put back or changed was changed again by somebody else; `fields` may say which
  'quote-changed', // somebody saved it since it was opened
  'lead-missing',
  'until-missing',
  'throttled',
  'credentials',
  'not-a-live-story', // updates belong to stories of the form "live"
  'live-ended', // a live story that has ended takes no more updates
  'update-empty', // neither headline, text nor picture
  'disk-full',
  'store-silent', // the files of pictures are on another machine, and it does not answer
  'busy',
  'no-answer', // said by the browser: whether the server acted is not known
] as const;

export type FailureCode = (typeof failureCodes)[number];

export type Failure = {
  code: FailureCode;
  /** Per field, the reason it was refused: a code of `fieldReasons` or a sentence's key. */
  fields?: Record<string, string>;
  /** What is there now, for 'stale'. */
  current?: unknown;
};

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FailureCode, more: Omit<Failure, 'code'> = {}): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, ...more },
});
