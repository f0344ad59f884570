/** A process that draws a batch of share pictures and ends. Started by db/share/draw with the batch on its input. */
import { open, rename } from 'node:fs/promises';
import { json } from 'node:stream/consumers';
import sharp from 'sharp';
import { Batch } from '#db/share/job';
import { paintShare } from './paint.ts';

/** ms; in case the parent has died and cannot kill this process. */
const LAST_RESORT = 240_000;

sharp.cache(false);
sharp.concurrency(1);
// Nothing is read but our own outlines.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadSvg'] });

const { drawings, work } = Batch.parse(await json(process.stdin));
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > work) process.exit(1);
}, 250).unref();
setTimeout(() => process.exit(1), LAST_RESORT).unref();
for (const { drawing, file } of drawings) {
  const unfinished = `${file}.${process.pid}`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(await paintShare(drawing));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}
