/** Webhooks as the desk sees them. Pure: reaches the browser. */
import { z } from 'zod';
import { filledLine } from '#db/shared/text';

export const WebhookInput = z.strictObject({
  name: filledLine(80),
  url: z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .max(500, { error: 'too-long' })
    .refine((text) => isWeb(text), { error: 'address' }),
});

/** http or https, without a name and password in it. */
function isWeb(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** What the log keeps of an address: its server. Path and query are often the key to whoever is told. */
export const serverOf = (url: string): string => new URL(url).origin;

export const deliveryStates = ['sent', 'waiting', 'given-up'] as const;

export type DeliveryLine = {
  id: string;
  /** As in the message: story.published, story.withdrawn, ping … */
  type: string;
  story: string | null;
  state: (typeof deliveryStates)[number];
  /** When it went, is tried next, or was given up (ms UTC). */
  at: number;
  attempts: number;
  /** Why the last try failed: a `FetchRefusal`, or what the other side said. */
  trouble: string;
};

export type Webhook = {
  id: string;
  name: string;
  url: string;
  /** What it checks our signatures with, as standardwebhooks.com writes it. */
  secret: string;
  actorName: string;
  at: number;
  /** Newest first. */
  deliveries: DeliveryLine[];
};
