import { describe, expect, it } from 'vitest';
import { freshHouse, pass } from '#db/core/testing';
import { attempt, forgive, signInLimits } from './throttle.ts';

freshHouse();

const OFFICE = '203.0.113.7';
const wrong = (email: string, address = OFFICE) => attempt(signInLimits(email, address));
async function right(email: string): Promise<boolean> {
  const limits = signInLimits(email, OFFICE);
  const allowed = await attempt(limits);
  if (allowed) await forgive(limits);
  return allowed;
}

describe('limits on signing in', () => {
  it('stop the sixth wrong guess at an account, and let it try again after a quarter of an hour', async () => {
    for (let i = 0; i < 5; i += 1) expect(await wrong('a@paper.example')).toBe(true);
    expect(await wrong('a@paper.example')).toBe(false);
    expect(await wrong('b@paper.example')).toBe(true);
    pass(15 * 60_000);
    expect(await wrong('a@paper.example')).toBe(true);
  });

  it('never stop a browser that the account was used from, whatever a stranger guesses from anywhere', async () => {
    const own = (device: string) => attempt(signInLimits('a@paper.example', OFFICE, device));
    // From the same office, and from a hundred other addresses.
    for (let i = 0; i < 40; i += 1) await wrong('a@paper.example');
    for (let i = 0; i < 100; i += 1) await wrong('a@paper.example', `198.51.100.${i}`);
    expect(await wrong('a@paper.example', '192.0.2.1')).toBe(false);
    for (let i = 0; i < 5; i += 1) expect(await own('one')).toBe(true);
    // Its own guesses count, and count for it alone.
    expect(await own('one')).toBe(false);
    expect(await own('other')).toBe(true);
  });

  it('leave room for an account however often a few strangers guess at it', async () => {
    for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4', '198.51.100.5'])
      for (let i = 0; i < 6; i += 1) await wrong('a@paper.example', address);
    expect(await right('a@paper.example')).toBe(true);
  });

  it('let a whole newsroom in through one address', async () => {
    for (let i = 0; i < 100; i += 1) expect(await right(`${i}@paper.example`)).toBe(true);
  });

  it('stop an address after thirty wrong guesses, also one that owns an account', async () => {
    for (let i = 0; i < 30; i += 1) {
      expect(await wrong(`${i}@paper.example`)).toBe(true);
      if (i < 29) expect(await right('own@paper.example')).toBe(true);
    }
    expect(await right('own@paper.example')).toBe(false);
    expect(await wrong('other@paper.example', '203.0.113.8')).toBe(true);
  });
});
