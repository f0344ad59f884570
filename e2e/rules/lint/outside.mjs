/** The ways out of the house: one, and it asks who is at the other end. */
import { member, refuseGlobals } from './refuse.mjs';

const OPENERS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'];

/** Modules that open connections, and the parts of http and net that only receive them. */
const CLIENTS = '/^(node:)?(https|http2|tls|dgram|undici|axios|got|ky|needle|node-fetch|superagent)(\\/|$)/';
const BOTH = '/^(node:)?(http|net)$/';
const RECEIVING =
  '/^(createServer|Server|ServerResponse|IncomingMessage|STATUS_CODES|METHODS|validateHeader(Name|Value)|isIP|isIPv4|isIPv6|BlockList|SocketAddress)$/';
const VALUE = "[importKind!='type']";

/** Code of the server, the newsroom and the front desk. */
const fetch = refuseGlobals('Requests to the outside go through safeFetch of db/core/safe-fetch.', OPENERS, [
  ...member('globalThis|global|window|self', OPENERS.join('|')),
  "MemberExpression[property.name='sendBeacon']",
  `ImportDeclaration${VALUE}[source.value=${CLIENTS}]`,
  `ImportDeclaration${VALUE}[source.value=${BOTH}] > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)`,
  `ImportDeclaration${VALUE}[source.value=${BOTH}] > ImportSpecifier${VALUE}:not([imported.name=${RECEIVING}])`,
  `ExportNamedDeclaration[exportKind!='type'][source.value=${CLIENTS}]`,
  `ExportNamedDeclaration[exportKind!='type'][source.value=${BOTH}]`,
  `ExportAllDeclaration[source.value=${BOTH}], ExportAllDeclaration[source.value=${CLIENTS}]`,
  `ImportExpression[source.value=${BOTH}], ImportExpression[source.value=${CLIENTS}]`,
  `CallExpression[callee.name='require'][arguments.0.value=${BOTH}]`,
  `CallExpression[callee.name='require'][arguments.0.value=${CLIENTS}]`,
  "MemberExpression[property.name='getBuiltinModule']",
]);

/** Code of the browser asks our own server, and no other. */
const ABROAD = '/^([a-z]+:)?\\/\\//i';
const asks = [
  "CallExpression[callee.name='fetch']",
  `CallExpression[callee.property.name=/^(fetch|sendBeacon)$/]`,
  'NewExpression[callee.name=/^(WebSocket|EventSource|Request|WebTransport)$/]',
];

const abroad = refuseGlobals(
  'The browser asks our own server alone (connect-src).',
  ['WebTransport'],
  asks.flatMap((ask) => [
    `${ask} > Literal.arguments:first-child[value=${ABROAD}]`,
    `${ask} > TemplateLiteral.arguments:first-child > TemplateElement:first-child[value.raw=${ABROAD}]`,
  ]),
);

export const outside = { fetch, abroad };
