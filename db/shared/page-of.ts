/** Lists page by cursor, so that they stay true while stories arrive. Pure. */
import { z } from 'zod';

export type PageOf<T> = {
  items: T[];
  /** `?before=` of the next, older page; null at the end. */
  older: string | null;
};

/** Cursor of a list: instant (ms UTC) and id of the last item shown. */
export type Cursor = { at: number; id: string };

export const writeCursor = ({ at, id }: Cursor): string => `${at.toString(36)}-${id}`;

const CursorText = z.string().regex(/^[0-9a-z]{1,11}-[0-9a-z_-]{1,40}$/);

/** Undefined for what is no cursor of ours: the list then begins at its top. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const parsed = CursorText.safeParse(text);
  if (!parsed.success) return undefined;
  const [at, ...rest] = parsed.data.split('-');
  const instant = Number.parseInt(at ?? '', 36);
  return Number.isSafeInteger(instant) ? { at: instant, id: rest.join('-') } : undefined;
}
