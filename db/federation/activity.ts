/** What is owed to an inbox on another server: what it is made of. What it says of a story is asked when it goes. Pure. */
import { z } from 'zod';

const Address = z.url({ protocol: /^https?$/ }).max(2_000);

/** Somebody's wish to follow, as it is given back in our answer. */
export const Follow = z.strictObject({ id: Address, actor: Address, object: Address });
export type Follow = z.infer<typeof Follow>;

const told = { inbox: Address, story: z.string(), language: z.enum(['en', 'zh']), release: z.string() };

export const ActivityBody = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('create'), ...told }),
  z.strictObject({ verb: z.literal('update'), ...told }),
  z.strictObject({ verb: z.literal('delete'), ...told }),
  /** A section or an author shows its followers what the paper published. */
  z.strictObject({ verb: z.literal('announce'), ...told, by: z.string() }),
  z.strictObject({
    verb: z.literal('accept'),
    by: z.string(),
    inbox: Address,
    id: z.string(),
    follow: Follow,
  }),
]);
export type ActivityBody = z.infer<typeof ActivityBody>;

/**
 * A live story has news for its followers: becomes a message to each when it goes, a lot of them at a time. `event`: the
 * newest of it. `after`: the last inbox of the lot before.
 */
export const SpreadBody = z.strictObject({
  verb: z.literal('spread'),
  story: z.string(),
  event: z.number().int(),
  after: z.string(),
});
export type SpreadBody = z.infer<typeof SpreadBody>;

const Reference = z.union([Address, z.looseObject({ id: Address }).transform(({ id }) => id)]);

/** A message as it comes in, as far as we understand any. */
export const Incoming = z.looseObject({
  id: Address,
  type: z.string().max(100),
  actor: Reference,
  object: z.union([
    Address,
    z.looseObject({
      id: Address.optional(),
      type: z.string().max(100).optional(),
      actor: Reference.optional(),
      object: Reference.optional(),
    }),
  ]),
});
export type Incoming = z.infer<typeof Incoming>;

const Key = z.looseObject({ id: Address, owner: Address, publicKeyPem: z.string().max(10_000) });

/** An actor of another server, as far as we need to know them. */
export const RemoteActor = z.looseObject({
  id: Address,
  inbox: Address,
  endpoints: z.looseObject({ sharedInbox: Address.optional() }).optional(),
  publicKey: z.union([Key.transform((key) => [key]), z.array(Key).max(10)]),
});
export type RemoteActor = z.infer<typeof RemoteActor>;
