import { describe, expect, it } from 'vitest';
import { addressFrom } from './links';

const OWN = 'https://paper.example';

describe('an address that was typed', () => {
  it('is taken as it is, completed, or made one of our own', () => {
    expect(addressFrom(' https://example.com/a?b#c ', OWN)).toBe('https://example.com/a?b#c');
    expect(addressFrom('example.com/a', OWN)).toBe('https://example.com/a');
    expect(addressFrom('desk@example.com', OWN)).toBe('mailto:desk@example.com');
    expect(addressFrom(`${OWN}/2026/08/23/late-ferries`, OWN)).toBe('/2026/08/23/late-ferries');
    expect(addressFrom('/zh/section/hong-kong', OWN)).toBe('/zh/section/hong-kong');
  });

  it('is refused where readers cannot be sent', () => {
    for (const typed of ['', '   ', '#top', 'javascript:alert(1)', '//evil.example', 'two words', 'word'])
      expect(addressFrom(typed, OWN), typed).toBe(undefined);
  });
});
