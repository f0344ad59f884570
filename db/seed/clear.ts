/** The command `npm run seed:clear`. */
import { closeEngine } from '#db/core/client';
import { clearEdition } from './clear-edition.ts';

const gone = await clearEdition();
await closeEngine();
process.stdout.write(`The sample edition is gone: ${gone.stories} stories, ${gone.quotes} quotes.\n`);
