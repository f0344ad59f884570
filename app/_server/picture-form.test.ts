import { describe, expect, it } from 'vitest';
import { pictureInput } from './picture-form';

const formOf = (fields: Record<string, string | File>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const file = new File([new Uint8Array([1, 2, 3])], '../../etc/passwd', { type: 'image/png' });

describe('pictureInput', () => {
  it('gives bytes, words and a point; neither name nor type of the file', async () => {
    const input = await pictureInput(
      formOf({
        file,
        kind: 'photo',
        alt: 'A ferry',
        caption: 'One\r\ntwo',
        credit: '',
        focalX: '0.25',
        focalY: ' ',
        owner: 'me',
      }),
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

  it('leaves what is no number, and what is missing, to the command', async () => {
    const input = await pictureInput(formOf({ file, focalX: 'left' }));
    expect(input).toMatchObject({ ok: true, value: { focalX: NaN, kind: '', alt: '' } });
  });

  it('wants a file that holds something', async () => {
    for (const form of [formOf({}), formOf({ file: 'text' }), formOf({ file: new File([], '') })])
      expect(await pictureInput(form)).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { file: 'required' } },
      });
  });
});
