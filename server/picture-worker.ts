/** A process that cuts one picture and ends. Started for db/pictures/process by the foreman, which kills it when it takes too long. */
import { cutPicture } from '#db/pictures/cut';
import { Job } from '#db/pictures/job';

/** ms; in case the parent has died and cannot kill this process. */
const LAST_RESORT = 120_000;

const job = Job.parse(JSON.parse(process.argv[2] ?? ''));
// The decoders work in threads of their own: this one is free to look at what they cost.
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > job.work) process.exit(1);
}, 250).unref();
setTimeout(() => process.exit(1), LAST_RESORT).unref();
const answer = await cutPicture(job);
process.stdout.write(`${JSON.stringify(answer)}\n`);
