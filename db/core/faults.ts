/** Places where a test has the process die, as the power would take it. Nothing happens anywhere else. */
import { env } from './env.ts';

/** Every step of a delivery, in their order. */
export const deliverySteps = [
  'owing', // written, not committed
  'owed',
  'taking', // the next try is fixed, not committed
  'taken',
  'sent', // the other side has it, and we have not noted that
  'settling',
  'settled',
] as const;
export type FaultPoint = (typeof deliverySteps)[number];

/** Ends this process at once if a test asked for it to end here. */
export function faultPoint(point: FaultPoint): void {
  if (env().faultAt === point) process.kill(process.pid, 'SIGKILL');
}
