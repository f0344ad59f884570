/**
 * What is owed to another house: nothing before the window is over, nothing at all of what was taken back, and each
 * thing once in effect, at whichever step of a delivery `kill -9` falls.
 */
import { deliverySteps } from '#db/core/faults';
import { deliverThroughDeaths } from '../support/deliveries.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { sent, different } = await deliverThroughDeaths(deliverySteps);
say(`steps at which the server died  ${deliverySteps.length}: ${deliverySteps.join(', ')}`);
say(`messages sent                   ${sent}`);
say(`messages in effect              ${different}`);
process.exitCode = sent > different ? 0 : 1;
