import { describe } from 'vitest';
import { itHolds } from './lint/refusals.ts';

describe('the way out of the house', () => {
  itHolds({
    rule: 'fetch',
    says: 'Requests to the outside go through safeFetch of db/core/safe-fetch.',
    at: 'app/_server/site.ts',
    wrong: [
      "export const a = await fetch('https://example.org/');",
      "export const a = await globalThis.fetch('https://example.org/');",
      "export const a = await globalThis['fetch']('https://example.org/');",
      'export const { fetch } = globalThis;',
      'export const ask = fetch;',
      'export const a = [1].map(fetch);',
      "import http from 'node:http';\nhttp.request('http://example.org/');",
      "import * as http from 'http';\nhttp.get('http://example.org/');",
      "import { request } from 'node:http';\nrequest('http://example.org/');",
      "import { createServer, get as ask } from 'node:http';\ncreateServer(ask);",
      "import { request } from 'node:https';\nrequest('https://example.org/');",
      "import https from 'https';\nhttps.get('https://example.org/');",
      "import { connect } from 'node:net';\nconnect(80);",
      "import { connect } from 'node:tls';\nconnect(443);",
      "import { connect } from 'node:http2';\nconnect('https://example.org/');",
      "import { createSocket } from 'node:dgram';\ncreateSocket('udp4');",
      "import { request } from 'undici';\nawait request('https://example.org/');",
      "import axios from 'axios';\nawait axios.get('https://example.org/');",
      "export { request } from 'node:https';",
      "export * from 'node:http';",
      "export const http = await import('node:http');",
      "export const https = require('https');",
      "export const http = process.getBuiltinModule('http');",
      "export const a = new WebSocket('wss://example.org/');",
      "export const a = new EventSource('https://example.org/');",
      'export const a = new XMLHttpRequest();',
      "navigator.sendBeacon('https://example.org/');",
    ],
    right: [
      ['db/core/safe-fetch.ts', "import { request } from 'node:https';\nrequest('https://example.org/');"],
      [
        'server/guard.ts',
        "import type { IncomingMessage } from 'node:http';\nexport type A = IncomingMessage;",
      ],
      [
        'server/main.ts',
        "import { createServer, type IncomingMessage } from 'node:http';\nexport const a = (b: IncomingMessage) => createServer(() => b);",
      ],
      ['app/_server/site.ts', "import { isIP } from 'node:net';\nexport const a = isIP('::1');"],
      [
        'app/_server/site.ts',
        "import { safeFetch } from '#db/core/safe-fetch';\nexport const a = await safeFetch('https://example.org/');",
      ],
      [
        'app/_server/site.ts',
        'export class Pictures { async fetch() {} }\nexport const a = (pictures: Pictures) => pictures.fetch();',
      ],
      ['components/desk/api.ts', "export const a = await fetch('/desk/api/save-story');"],
      ['components/reader/again.ts', "export const a = await fetch('/', { method: 'HEAD' });"],
      [
        'components/desk/bar.client.tsx',
        "'use client';\nexport const a = () => fetch('/desk/api/save-story');",
      ],
      ['e2e/support/portal.ts', 'export const a = await fetch(`${url}/readyz`);'],
    ],
  });
  itHolds({
    rule: 'fetch',
    says: 'Requests to the outside',
    at: 'components/desk/rail.tsx', // rendered on the server
    wrong: ["export const a = await fetch('/desk/api/save-story');"],
    right: [],
  });
  itHolds({
    rule: 'fetch',
    says: 'Requests to the outside',
    at: 'components/reader/build.ts', // runs in Node
    wrong: ["export const a = await fetch('/');"],
    right: [],
  });
  itHolds({
    rule: 'abroad',
    says: 'The browser asks our own server alone (connect-src).',
    at: 'components/reader/again.ts',
    wrong: [
      "export const a = await fetch('https://example.org/');",
      "export const a = await fetch('//example.org/');",
      'export const a = await fetch(`https://${host}/`);',
      "export const a = await window.fetch('https://example.org/');",
      "export const a = new EventSource('https://example.org/');",
      "navigator.sendBeacon('https://example.org/', '');",
    ],
    right: [['components/reader/again.ts', 'export const a = await fetch(`/${path}`);']],
  });
});
