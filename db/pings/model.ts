/** Who is told which addresses have changed: a hub of feeds (WebSub), search engines (IndexNow). Pure: reaches the browser. */
import { z } from 'zod';
import type { DeliveryLine } from '#db/webhooks/model';

export const pingTargets = ['websub', 'indexnow'] as const;
export type PingTarget = (typeof pingTargets)[number];

export const isPing = (target: string): target is PingTarget => pingTargets.some((one) => one === target);

/** What a delivery of this kind keeps: the addresses; what is said of them is made when it goes. */
export const PingBody = z.strictObject({ addresses: z.array(z.string()).min(1) });

/** Letters, digits and dashes, 8 to 128: what the protocol takes. */
export const INDEX_NOW_KEY = /^[A-Za-z0-9-]{8,128}$/;

/** One message, and what it told of. */
export type PingLine = DeliveryLine & { addresses: string[] };

/** How it stands with one of the two, and its newest messages. */
export type Ping = {
  target: PingTarget;
  on: boolean;
  /** Where messages go; '' when there is none yet. */
  url: string;
  /** For search engines: the address at which they find our key; null while there is none. */
  keyAddress: string | null;
  /** Whoever runs the server has settled it: no switch at the desk. */
  byServer: boolean;
  /** Newest first. */
  deliveries: PingLine[];
};
