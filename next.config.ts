import type { NextConfig } from 'next';
import { env } from './db/core/env.ts';

const config: NextConfig = {
  distDir: env().distDir,
  // Metadata always inside <head>, for every reader and every machine.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // The door compresses and tags finished pages itself, once.
  compress: false,
  generateEtags: false,
  images: { unoptimized: true },
  devIndicators: false,
  // One route writes every feed, whatever page it is of.
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        { source: '/:of*/:file(feed\\.xml|atom\\.xml|feed\\.json)', destination: '/feeds/:of*/:file' },
        { source: '/:of(.+)\\.ninjs\\.json', destination: '/story-ninjs' },
        { source: '/:of(.+)\\.md', destination: '/story-markdown' },
        { source: '/ninjs.json', destination: '/ninjs-feed' },
        { source: '/:of(.+)/ninjs\\.json', destination: '/ninjs-feed' },
        { source: '/ap/:of*', destination: '/federation' },
        { source: '/.well-known/nodeinfo', destination: '/federation' },
        { source: '/:key([A-Za-z0-9-]{8,128})\\.txt', destination: '/index-now/:key' },
      ],
    }),
  // Types are checked by tsc, whole, in `npm test`.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'sharp', '@node-rs/argon2'],
};

export default config;
