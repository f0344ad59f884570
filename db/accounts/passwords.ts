/** Password hashing with a short queue: 200 sign-ins at once must not stop the readers. */
import { hash, verify } from '@node-rs/argon2';

const AT_ONCE = 4;
const WAITING = 16;
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T | 'busy'> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) return 'busy';
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

/** argon2id (19 MiB, 2 passes) as a PHC string; 'busy' when too many wait. */
export const hashPassword = (password: string): Promise<string | 'busy'> =>
  inTurn(() => hash(password, SETTINGS));

let decoy: Promise<string | 'busy'> | undefined;

/** Checks a password. Without a stored hash it still does the work, so that the time tells nothing. */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean | 'busy'> {
  const against = stored ?? (await (decoy ??= hashPassword('no account has this password')));
  if (against === 'busy') {
    decoy = undefined;
    return 'busy';
  }
  const right = await inTurn(() => verify(against, password));
  return right === 'busy' ? right : right && stored !== undefined;
}
