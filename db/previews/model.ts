/** Preview links as the desk speaks of them. Pure. */
import { z } from 'zod';
import { Id } from '#db/shared/id';

/** How many days a link may last; the first is what the desk offers. */
export const linkDays = [7, 1, 30] as const;
export type LinkDays = (typeof linkDays)[number];

/** Open links that a story may have at once. */
export const MOST_LINKS = 20;

export const MakePreviewLink = z.strictObject({
  story: Id,
  /** null = always the newest. */
  version: z.number().int().positive().nullable(),
  days: z.union([z.literal(1), z.literal(7), z.literal(30)]),
});

export const WithdrawPreviewLink = z.strictObject({ story: Id, link: Id });

/** A link that still opens, without its token: nobody can be shown that twice. */
export type PreviewLink = {
  id: string;
  version: number | null;
  byName: string;
  at: number;
  expiresAt: number;
  opened: number;
  openedAt: number | null;
};

export const previewPath = (token: string): string => `/preview/${token}`;
