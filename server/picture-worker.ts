/** A process that cuts one picture and ends. Started by db/pictures/process, which kills it when it takes too long. */
import { setPriority } from 'node:os';
import { cutPicture } from '#db/pictures/cut';
import { Job } from '#db/pictures/job';

/** ms; in case the parent has died and cannot kill this process. */
const LAST_RESORT = 120_000;

/** Readers come first: this process gets what time they leave. */
const BEHIND_THE_SERVER = 10;

setPriority(BEHIND_THE_SERVER);
const job = Job.parse(JSON.parse(process.argv[2] ?? ''));
// The decoders work in threads of their own: this one is free to look at what they cost.
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > job.work) process.exit(1);
}, 250).unref();
setTimeout(() => process.exit(1), LAST_RESORT).unref();
const answer = await cutPicture(job);
process.stdout.write(`${JSON.stringify(answer)}\n`);
