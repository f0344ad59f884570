/** The environment, read once through a schema. Nothing else in the house reads process.env. */
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

const Environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// (leave it unset for SQLite in DATA_DIR)')
    .optional(),
  TRUSTED_PROXIES: z.string().default(''),
  OUTBOUND_ALLOW: z.string().default(''),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^\r\n<>"]{1,80} )?<?[^\s@<>"]+@[^\s@<>"]+>?$/,
      'must be an address, or a name and an <address>',
    )
    .optional(),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z.string().min(24, 'must have 24 characters or more').optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be a name such as ap-east-1')
    .default('auto'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PATH_STYLE: z.enum(['on', 'off']).default('on'),
  S3_PREFIX: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*\/$/, 'must be a folder with a slash at its end, such as pictures/')
    .default('pictures/'),
  WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
  STAGING: z.enum(['1']).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'must be 8 to 128 letters, digits and dashes')
    .optional(),
  INDEXNOW_URL: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  FEDERATION: z.enum(['on', 'off']).default('off'),
  OFFLINE_READING: z.enum(['on', 'off']).default('on'),
  TEST: z.enum(['1']).optional(),
  CLOCK_FILE: z.string().optional(),
  FAULT_AT: z.string().optional(),
  DEV: z.enum(['1']).optional(),
  NEXT_DIST_DIR: z
    .string()
    .regex(/^\.next[\w-]*$/)
    .default('.next'),
});

/** A bucket of a service that speaks S3. */
export type Bucket = {
  name: string;
  /** Of the service, without the bucket. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The bucket stands in the path of addresses, not before the host's name. */
  pathStyle: boolean;
  /** Ends with a slash: what is ours in the bucket. */
  prefix: string;
};

export type Env = {
  port: number;
  host: string;
  /** Origin printed in canonical addresses and links, without a trailing slash. */
  siteUrl: string;
  /** Absolute folder of database, pictures and secrets. */
  dataDir: string;
  databaseUrl: string | undefined;
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  outboundAllow: readonly string[];
  /** smtp(s)://user:password@host:port; undefined = mail is left in a folder of DATA_DIR. */
  smtpUrl: string | undefined;
  /** Who mail comes from: an address, or a name and an address; without a name the paper's own stands before it. */
  mailFrom: string;
  /** Who is told of what was published, and the secret that signs it; undefined = nobody. */
  webhook: { url: string; secret: string } | undefined;
  /** Where the files of pictures are; undefined = a folder of DATA_DIR. */
  bucket: Bucket | undefined;
  /** Where feeds send readers who want to be told of changes, and who is told of them; undefined = nobody. */
  websubHub: string | undefined;
  /** A copy of the paper for its makers: search engines are kept out of everything. */
  staging: boolean;
  /** By which search engines know that a list of changed addresses is ours; undefined = as Settings say. */
  indexNowKey: string | undefined;
  /** Where search engines take such lists. */
  indexNowUrl: string;
  /** The paper, its sections and authors can be followed from other servers (ActivityPub). */
  federation: boolean;
  /** Browsers may keep stories for the time without a network. */
  offlineReading: boolean;
  test: boolean;
  clockFile: string | undefined;
  /** Where a test has this process die. */
  faultAt: string | undefined;
  dev: boolean;
  distDir: string;
};

/** The bucket that is configured; throws when something of it is missing, so that nothing is kept in the wrong place. */
function bucketOf(e: z.infer<typeof Environment>): Bucket | undefined {
  if (e.S3_BUCKET === undefined) {
    if (e.S3_ENDPOINT ?? e.S3_ACCESS_KEY_ID ?? e.S3_SECRET_ACCESS_KEY)
      throw new Error('S3_BUCKET is missing: the other S3 variables say nothing without it.');
    return undefined;
  }
  if (!e.S3_ENDPOINT || !e.S3_ACCESS_KEY_ID || !e.S3_SECRET_ACCESS_KEY)
    throw new Error('S3_BUCKET needs S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.');
  return {
    name: e.S3_BUCKET,
    endpoint: e.S3_ENDPOINT,
    region: e.S3_REGION,
    accessKeyId: e.S3_ACCESS_KEY_ID,
    secretAccessKey: e.S3_SECRET_ACCESS_KEY,
    pathStyle: e.S3_PATH_STYLE === 'on',
    prefix: e.S3_PREFIX,
  };
}

const list = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Reads and checks the environment; throws one sentence naming the variable that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(`The environment variable ${first?.path.join('.')} is not usable: ${first?.message}.`);
  }
  const e = parsed.data;
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(e.HOST);
  if (e.CLOCK_FILE && !(e.TEST === '1' && loopback)) {
    throw new Error('CLOCK_FILE is for tests: it needs TEST=1 and a HOST on loopback.');
  }
  if (e.FAULT_AT && !(e.TEST === '1' && loopback))
    throw new Error('FAULT_AT is for tests: it needs TEST=1 and a HOST on loopback.');
  if ((e.WEBHOOK_URL === undefined) !== (e.WEBHOOK_SECRET === undefined))
    throw new Error('WEBHOOK_URL and WEBHOOK_SECRET go together: one of them is missing.');
  if (e.SMTP_URL && !e.MAIL_FROM)
    throw new Error('SMTP_URL needs MAIL_FROM: the address that mail comes from.');
  return {
    port: e.PORT,
    host: e.HOST,
    siteUrl: (e.SITE_URL ?? `http://${e.HOST.includes(':') ? `[${e.HOST}]` : e.HOST}:${e.PORT}`).replace(
      /\/+$/,
      '',
    ),
    dataDir: resolve(e.DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    trustedProxies: list(e.TRUSTED_PROXIES),
    outboundAllow: list(e.OUTBOUND_ALLOW),
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM ?? 'desk@localhost',
    webhook:
      e.WEBHOOK_URL !== undefined && e.WEBHOOK_SECRET !== undefined
        ? { url: e.WEBHOOK_URL, secret: e.WEBHOOK_SECRET }
        : undefined,
    bucket: bucketOf(e),
    websubHub: e.WEBSUB_HUB,
    staging: e.STAGING === '1',
    indexNowKey: e.INDEXNOW_KEY,
    indexNowUrl: e.INDEXNOW_URL,
    federation: e.FEDERATION === 'on',
    offlineReading: e.OFFLINE_READING === 'on',
    test: e.TEST === '1',
    clockFile: e.CLOCK_FILE,
    faultAt: e.FAULT_AT,
    dev: e.DEV === '1',
    distDir: e.NEXT_DIST_DIR,
  };
}

let cached: Env | undefined;

/** The environment of this process. */
export function env(): Env {
  return (cached ??= readEnv());
}

/** Tests only: forget what was read, so that the next call reads again. */
export function forgetEnv(): void {
  cached = undefined;
}

/** Tests only: an environment of their own. */
export function setTestEnv(source: Record<string, string>): void {
  cached = readEnv(source);
}

/** True when the schema is to be built for Postgres; asked at import by dialect.ts, before anything can fail politely. */
export const wantsPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '');

/** next-auth reads its own address from the environment: this tells it ours. Called once, by the door. */
export function tellNextAuth(siteUrl: string): void {
  process.env.NEXTAUTH_URL = siteUrl;
}

/** The door knows its printed address only once it listens (PORT=0): from then on this is the site's. */
export function settleSiteUrl(siteUrl: string): void {
  const settled = env();
  settled.siteUrl = siteUrl;
  // Next's own copy of this module reads the environment anew.
  process.env.SITE_URL = siteUrl;
}
