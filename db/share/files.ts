/** Where share pictures lie: `<dataDir>/share/<key>.png`. All of them can be drawn again, so no backup holds them. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#db/core/env';
import { keyOf } from './address.ts';
import type { Drawing } from './job.ts';

const folder = (): string => join(env().dataDir, 'share');

/** File of a drawing; it may not exist. */
export const shareFile = (drawing: Drawing): string => join(folder(), `${keyOf(drawing)}.png`);

export const isDrawn = async (drawing: Drawing): Promise<boolean> =>
  (await stat(shareFile(drawing)).catch(() => undefined))?.isFile() ?? false;

export const makeShareFolder = async (): Promise<void> => {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
};

/** Removes all of them: what is still public is drawn again when it is asked for. */
export const dropShareFiles = (): Promise<void> => rm(folder(), { recursive: true, force: true });
