/** A process that cuts one picture and ends. Started by db/pictures/process, which kills it when it takes too long. */
import { cutPicture } from '#db/pictures/cut';
import { Job } from '#db/pictures/job';

/** ms; in case the parent has died and cannot kill this process. */
const LAST_RESORT = 30_000;

setTimeout(() => process.exit(1), LAST_RESORT).unref();
const answer = await cutPicture(Job.parse(JSON.parse(process.argv[2] ?? '')));
process.stdout.write(`${JSON.stringify(answer)}\n`);
