import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '#db/pictures/model';
import { refusalOf } from './send-picture';

const formOf = (file: File | null, credit: string): FormData => {
  const form = new FormData();
  if (file) form.set('file', file);
  form.set('credit', credit);
  return form;
};
const picture = new File(['x'], 'a.jpg');

describe('refusalOf', () => {
  it('names what is missing before anything is sent', () => {
    expect(refusalOf(formOf(null, 'Staff'))?.error).toEqual({
      code: 'invalid',
      fields: { file: 'required' },
    });
    expect(refusalOf(formOf(new File([], ''), 'Staff'))?.error.fields).toEqual({ file: 'required' });
    expect(refusalOf(formOf(picture, ' '))?.error.fields).toEqual({ credit: 'required' });
    expect(refusalOf(formOf(picture, 'Staff'))).toBeUndefined();
  });

  it('says of a file that was chosen and holds nothing that it is empty, not that it is missing', () => {
    expect(refusalOf(formOf(new File([], 'a.jpg'), 'Staff'))?.error).toEqual({ code: 'picture-empty' });
  });

  it('lets a file of the limit through and not one byte more', () => {
    const of = (size: number) => new File([new Uint8Array(size)], 'a.jpg');
    expect(refusalOf(formOf(of(MOST_BYTES), 'Staff'))).toBeUndefined();
    expect(refusalOf(formOf(of(MOST_BYTES + 1), 'Staff'))?.error.code).toBe('picture-too-large');
  });
});
