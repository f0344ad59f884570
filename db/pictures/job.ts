/** What the parent and the picture worker say to each other. Pure. */
import { z } from 'zod';
import { HandCropsInput, HiddenAreasInput, MOST_SLOTS, SlotCropInput } from './model.ts';

/** One picture to cut. Paths are absolute; folders exist. */
export const Job = z.object({
  source: z.string(),
  /** Where the master goes; null when the source is a master already. */
  master: z.string().nullable(),
  /** Folder for the variants. */
  cuts: z.string(),
  focal: z.object({ x: z.number(), y: z.number() }),
  crops: HandCropsInput,
  hidden: HiddenAreasInput,
  slots: z.array(SlotCropInput).max(MOST_SLOTS).nullable(),
  /** Processor time that the job may cost, ms. */
  work: z.number(),
});
export type Job = z.infer<typeof Job>;

export const Answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
    look: z.string().nullable(),
  }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['picture-refused', 'picture-too-large', 'disk-full', 'busy']),
    why: z.string(),
  }),
]);
export type Answer = z.infer<typeof Answer>;
