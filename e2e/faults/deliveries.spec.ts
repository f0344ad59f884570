/** A sample of `npm run proof -- deliveries`, which dies at every step. */
import { deliverThroughDeaths } from '../support/deliveries.ts';
import { expect, test } from '../support/test.ts';

test('each thing arrives once in effect, though the server dies before and after sending it', async () => {
  test.slow();
  const { sent, different } = await deliverThroughDeaths(['taken', 'sent']);
  // Once it went twice: the server died between sending and noting it.
  expect(sent).toBe(different + 1);
});
