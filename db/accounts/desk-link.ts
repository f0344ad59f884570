/** The command `npm run desk:link -- --chief`: the way back in, for whoever has the server's shell. */
import { closeEngine } from '#db/core/client';
import { env } from '#db/core/env';
import { makeChiefLink } from './setup-link.ts';

if (process.argv[2] === '--chief') {
  process.stdout.write(`Good for an hour, once: ${env().siteUrl}${await makeChiefLink()}\n`);
  await closeEngine();
} else {
  process.stderr.write('Say whose link: npm run desk:link -- --chief\n');
  process.exitCode = 1;
}
