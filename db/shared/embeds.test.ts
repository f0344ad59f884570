import { describe, expect, it } from 'vitest';
import { frameOrigins, playerOf } from './embeds.ts';

describe('the player of an embed', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abcdefghijk&t=4', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://youtu.be/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://m.youtube.com/shorts/abc-def_123', 'https://www.youtube-nocookie.com/embed/abc-def_123'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://player.vimeo.com/video/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    [
      'https://open.spotify.com/intl-de/episode/512ojhOuo1ktJprKbVcKyQ',
      'https://open.spotify.com/embed/episode/512ojhOuo1ktJprKbVcKyQ',
    ],
    [
      'https://soundcloud.com/some-one/a-song?utm=1',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsome-one%2Fa-song',
    ],
    ['https://datawrapper.dwcdn.net/aB3dE/2/', 'https://datawrapper.dwcdn.net/aB3dE/'],
  ])('%s', (address, frame) => {
    const player = playerOf(address);
    expect(player?.frame).toBe(frame);
    expect(frameOrigins).toContain(new URL(frame).origin);
    expect(player?.host).toBe(new URL(frame).hostname);
  });

  it.each([
    'https://twitter.com/a/status/1',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/watch?v="><script>',
    'https://youtube.com.evil.example/watch?v=abcdefghijk',
    'https://evil.example/https://vimeo.com/76979871',
    'https://vimeo.com/about',
    'javascript:alert(1)//youtu.be/abcdefghijk',
    'not an address',
  ])('%s has only its link', (address) => {
    expect(playerOf(address)).toBeUndefined();
  });
});
