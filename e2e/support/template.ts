/** Before all specs: one data folder with the sample edition, which every worker copies. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPortal, ROOT } from './portal.ts';

export const TEMPLATE = join(ROOT, 'test-results/template');

export default async function template(): Promise<void> {
  rmSync(TEMPLATE, { recursive: true, force: true });
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const portal = await openPortal(TEMPLATE);
  await portal.stop();
  if (!existsSync(join(TEMPLATE, 'portal.db')))
    throw new Error(`The template did not come about:\n${portal.said().slice(-3000)}`);
}
