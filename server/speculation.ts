/**
 * What a browser may fetch before it is asked to: pages of the paper that the reader points at. Never the desk, signing
 * in or out, one-time links and search; what it fetches in this way says `Sec-Purpose: prefetch` and is no view.
 */
import type { ServerResponse } from 'node:http';

/** The header's value: where the rules are. */
export const SPECULATION_RULES = '"/speculation-rules.json"';

const NEVER = [
  '/desk*',
  '/preview*',
  '/sign-in*',
  '/sign-out*',
  '/setup*',
  '/admin*',
  '/api/*',
  '/pictures/*',
];
const SEARCHES = ['/search*', '/zh/search*', '/zh-hans/search*'];
const FILES = ['/*.xml', '/*.txt', '/*.json'];

const readerPages = {
  and: [
    { href_matches: '/*' },
    ...[...NEVER, ...SEARCHES, ...FILES].map((pattern) => ({ not: { href_matches: pattern } })),
    { not: { selector_matches: '[rel~=nofollow], [download]' } },
  ],
};
/** A story is what readers open most, and one is open at a time: it is made ready whole. */
const stories = { href_matches: ['/20*', '/zh/20*', '/zh-hans/20*'] };

const rules = JSON.stringify({
  prefetch: [{ where: readerPages, eagerness: 'moderate' }],
  prerender: [{ where: stories, eagerness: 'moderate' }],
});

const HOUR_S = 3_600;

/** Answers `/speculation-rules.json`. */
export function answerSpeculation(response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'application/speculationrules+json',
    'Cache-Control': `public, max-age=${HOUR_S}`,
  });
  response.end(rules);
}
