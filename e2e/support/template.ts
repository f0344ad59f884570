/**
 * One data folder with the sample edition, which every worker copies. `npm test` has it made anew beside the units; whoever
 * comes first after another build makes it as well. Run by itself it does just that.
 */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { DIST, openPortal, ROOT } from './portal.ts';

export const TEMPLATE = join(ROOT, 'test-results/template');
/** Written last: what was cut off on the way is no edition. */
const WHOLE = join(ROOT, 'test-results/template.whole');
const BUILT = join(ROOT, DIST, 'BUILD_ID');

const isOfThisBuild = (): boolean =>
  existsSync(join(TEMPLATE, 'portal.db')) &&
  existsSync(WHOLE) &&
  statSync(WHOLE).mtimeMs > statSync(BUILT).mtimeMs;

/** Makes it, unless it is there as this build makes it. */
export default async function template(): Promise<void> {
  if (!existsSync(BUILT)) throw new Error('The pages are not built: `npm start` or `npm test` does it.');
  if (isOfThisBuild()) return;
  for (const old of [TEMPLATE, WHOLE]) rmSync(old, { recursive: true, force: true });
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const portal = await openPortal(TEMPLATE);
  await portal.stop();
  if (!existsSync(join(TEMPLATE, 'portal.db')))
    throw new Error(`The template did not come about:\n${portal.said().slice(-3000)}`);
  writeFileSync(WHOLE, '');
}

if (import.meta.main) {
  // Behind the units, some of which look at a clock.
  setPriority(10);
  await template();
}
