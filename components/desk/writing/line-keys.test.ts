import { describe, expect, it } from 'vitest';
import { stepOf } from './line-keys';

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  isComposing: false,
  keyCode: 0,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('keys in the lines of a story', () => {
  it('go on with Enter, and back with Backspace where there is nothing to take out', () => {
    expect(stepOf(key('Enter'), { value: 'words' })).toBe('next');
    expect(stepOf(key('Backspace'), { value: '' })).toBe('back');
    expect(stepOf(key('Backspace'), { value: 'words' })).toBe(null);
    expect(stepOf(key('a'), { value: '' })).toBe(null);
  });

  it('leave the keys of an input method alone', () => {
    expect(stepOf(key('Enter', { isComposing: true }), { value: '港' })).toBe(null);
    expect(stepOf(key('Enter', { keyCode: 229 }), { value: '港' })).toBe(null);
    expect(stepOf(key('Enter', { shiftKey: true }), { value: '' })).toBe(null);
  });
});
