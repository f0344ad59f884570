/** Which server somebody means, and which addresses are on it: nobody gets around the list by writing a name otherwise. */
import { describe, expect, it } from 'vitest';
import { hostMeant, isOn } from './hosts.ts';

describe('a server', () => {
  it.each([
    ['spam.example', 'spam.example'],
    [' SPAM.Example. ', 'spam.example'],
    ['https://spam.example/@ann?x=1#y', 'spam.example'],
    ['@ann@spam.example', 'spam.example'],
    ['acct:ann@spam.example', 'spam.example'],
    ['spam.example:8443', 'spam.example:8443'],
    ['香港.example', 'xn--j6w193g.example'],
    ['203.0.113.7', '203.0.113.7'],
    ['http://[2001:db8::1]/inbox', '[2001:db8::1]'],
  ])('is understood as %s', (typed, host) => expect(hostMeant(typed)).toBe(host));

  it.each([
    '',
    '@',
    'localhost',
    'com',
    'two words.example',
    'a..b',
    '*.example',
    'https://',
    `${'a'.repeat(250)}.example`,
  ])('is never called “%s”', (typed) => expect(hostMeant(typed)).toBeUndefined());

  it.each([
    'https://spam.example/users/ann',
    'https://SPAM.example/users/ann',
    'https://spam.example./users/ann',
    'https://spam.example:8443/users/ann',
    'https://good.example@spam.example/users/ann',
    'https://deep.below.spam.example/inbox',
    'http://spam.example/inbox',
  ])('has %s', (address) => expect(isOn(['spam.example'], address)).toBe(true));

  it.each([
    'https://notspam.example/users/ann',
    'https://spam.example.org/users/ann',
    'https://good.example/spam.example',
    'https://spam.example@good.example/',
    'no address',
  ])('has nothing to do with %s', (address) => expect(isOn(['spam.example'], address)).toBe(false));

  it('at one port is not the one at another', () => {
    expect(isOn(['spam.example:8443'], 'https://spam.example:8443/a')).toBe(true);
    expect(isOn(['spam.example:8443'], 'https://spam.example/a')).toBe(false);
  });
});
