/** What the house and its foreman say to each other. Pure. */
import { z } from 'zod';

/** To the foreman: start a process and say how it ended, or end it. */
export const Order = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('run'),
    id: z.number(),
    /** What follows `node`. */
    args: z.array(z.string()),
    /** What it reads from its standard input. */
    input: z.string(),
    /** ms by the clock; then it is killed. */
    wall: z.number(),
  }),
  z.object({ do: z.literal('stop'), id: z.number() }),
]);
export type Order = z.infer<typeof Order>;

/** How a process ended. */
export const Ended = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), said: z.string() }),
  z.object({
    ok: z.literal(false),
    /** It was ended from outside: late, told to stop, or with the foreman. Otherwise it failed by itself. */
    killed: z.boolean(),
    why: z.string(),
  }),
]);
export type Ended = z.infer<typeof Ended>;

/** From the foreman: how the process of an order ended. */
export const Report = z.object({ id: z.number(), ended: Ended });
export type Report = z.infer<typeof Report>;
