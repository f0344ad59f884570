/** Keys of the read API and how to use it, in English. desk-api-zh.ts has the same keys. */
import type { Operation } from '#db/api/model';

export const deskApiEn = {
  title: 'Read API',
  open: 'Read API and its keys',
  about:
    'Programs that hold a key read what is published, in both languages, as JSON: an app, a partner, an archive. They see what readers see, as soon as readers do, and nothing else.',
  name: 'Who gets the key',
  nameHelp: 'For the Desk alone: “App”, “City library”.',
  make: 'Make a key',
  made: 'This is the key. It is shown this once: copy it now.',
  key: 'Key',
  none: 'There is no key yet.',
  by: 'Made by {who}, {when}',
  begins: 'Begins with',
  never: 'Never used',
  used: 'Last used on {day}',
  revoke: 'Take it back…',
  revokeHelp:
    'From the next request on it opens nothing. It cannot be given back, by anybody and from nowhere, the log included; a new one can be made.',
  revokeSure: 'I know that this cannot be undone',
  revokeNow: 'Take back the key of {name}',
  how: 'How to use it',
  howKey: 'The key goes into the head of each request:',
  howLimit:
    'Each key may ask {n} times a minute. The heads RateLimit and RateLimit-Policy say what is left; who asks more is answered 429, with the seconds to wait in Retry-After.',
  howLists:
    'Lists end with “next”: send it as “before” to go on. It is null at the end. Every answer has an ETag; sent back as If-None-Match it is answered 304 as long as nothing changed.',
  howErrors:
    'What goes wrong is said as application/problem+json (RFC 9457): 400 with the parameters that were refused, 401 without a key that opens, 404 for what is not public.',
  howSpec: 'All of it for programs, as OpenAPI 3.1:',
  addresses: 'Addresses',
  operations: {
    stories: 'Stories, newest first; with section, topic or author those of one; language is en or zh',
    story: 'One story, whole',
    sections: 'Sections in the order of the paper',
    topics: 'Topics that have a story, busiest first',
    authors: 'Everybody who has a story',
    search: 'Stories that hold the words of q; section, author, from, to and sort narrow it',
  } satisfies Record<Operation, string>,
};

export type DeskApiWords = typeof deskApiEn;
