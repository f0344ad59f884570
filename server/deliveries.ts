/** Each second: carries what is owed to the outside. At least once, with growing pauses; nobody waits for it. */
import { faultPoint } from '#db/core/faults';
import { forgetInbox } from '#db/federation/followers';
import { type Parcel, settleParcel, takeParcels } from '#db/notices/deliver';
import type { Ask } from './inspection/asked.ts';
import { sendActivity } from './federation/send.ts';
import { callWebhook } from './webhook.ts';
import { asText, log } from './log.ts';
import { sendPing } from './ping.ts';
import type { Post } from './post.ts';

const names: Record<Parcel['kind'], string> = {
  mail: 'A mail',
  webhook: 'A webhook',
  ping: 'A ping',
  activity: 'An activity',
};

/** Nobody to ask what a page says: for houses that tell followers nothing. */
const nobody: Ask = () => Promise.reject(new Error('no page to ask'));

async function carry(parcel: Parcel, post: Post, ask: Ask): Promise<void> {
  switch (parcel.kind) {
    case 'mail':
      return post(parcel.letter);
    case 'webhook':
      return callWebhook(parcel);
    case 'ping':
      return sendPing(parcel);
    case 'activity':
      return sendActivity(parcel, ask);
  }
}

/** Whether it went. */
async function tryParcel(parcel: Parcel, post: Post, ask: Ask): Promise<boolean> {
  let sent = false;
  try {
    await carry(parcel, post, ask);
    faultPoint('sent');
    sent = true;
    await settleParcel(parcel.id, null);
  } catch (error) {
    // People read it at the desk: what the other side said, and nothing of our own insides.
    const why = error instanceof Error ? error.message : 'not taken';
    const { gaveUp } = await settleParcel(parcel.id, why);
    // Nobody has been there for days.
    if (gaveUp && parcel.kind === 'activity') await forgetInbox(parcel.activity.inbox);
    const what = names[parcel.kind];
    log(gaveUp ? 'error' : 'info', gaveUp ? `${what} was given up.` : `${what} was not taken: later again.`, {
      delivery: parcel.id,
      error: asText(error),
    });
  }
  return sent;
}

/** Tries what is due now; gives how many went out. `ask` is our own door. */
export async function deliverDue(post: Post, stop?: AbortSignal, ask: Ask = nobody): Promise<number> {
  const parcels = await takeParcels();
  const sent = async (parcel: Parcel): Promise<number> => ((await tryParcel(parcel, post, ask)) ? 1 : 0);
  const inTurn = async (): Promise<number> => {
    let delivered = 0;
    for (const parcel of parcels.filter(({ kind }) => kind !== 'activity')) {
      // Left for the next start: its next try is fixed already.
      if (stop?.aborted) break;
      delivered += await sent(parcel);
    }
    return delivered;
  };
  // Servers of followers are many and some are slow: side by side, and nobody else waits for them.
  const toFollowers = parcels.filter(({ kind }) => kind === 'activity').map(sent);
  const counts = await Promise.all([inTurn(), ...toFollowers]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Begins carrying; gives the way to stop, which waits for what is under way. */
export function startDeliveries(post: Post, ask: Ask): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = deliverDue(post, stop.signal, ask)
      .catch((error: unknown) => log('error', 'Nothing could be delivered.', { error: asText(error) }))
      .finally(() => (busy = false));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
