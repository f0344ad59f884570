import { describe, expect, it } from 'vitest';
import type { SentForm } from './form-body';
import { pictureInput } from './picture-form';

const sent = (fields: Record<string, string>, file?: Uint8Array<ArrayBuffer>): SentForm => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return { fields: form, file };
};
const file = new Uint8Array([1, 2, 3]);

describe('pictureInput', () => {
  it('gives bytes, words and a point; neither name nor type of the file', () => {
    const input = pictureInput(
      sent(
        {
          kind: 'photo',
          alt: 'A ferry',
          caption: 'One\r\ntwo',
          credit: '',
          focalX: '0.25',
          focalY: ' ',
          owner: 'me',
        },
        file,
      ),
    );
    expect(input).toEqual({
      ok: true,
      value: {
        bytes: new Uint8Array([1, 2, 3]),
        kind: 'photo',
        alt: 'A ferry',
        caption: 'One\ntwo',
        credit: '',
        people: '',
        terms: '',
        rightsUntil: undefined,
        focalX: 0.25,
        focalY: undefined,
        ask: false,
      },
    });
  });

  it('leaves what is no number, and what is missing, to the command', () => {
    const input = pictureInput(sent({ focalX: 'left' }, file));
    expect(input).toMatchObject({ ok: true, value: { focalX: NaN, kind: '', alt: '' } });
  });

  it('wants a file that holds something', () => {
    for (const form of [sent({}), sent({ file: 'text' }), sent({}, new Uint8Array())])
      expect(pictureInput(form)).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { file: 'required' } },
      });
  });
});
