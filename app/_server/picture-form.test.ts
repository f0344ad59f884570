import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '#db/pictures/testing';
import { putDown, type Upload } from '#db/pictures/upload';
import type { SentForm } from './form-body';
import { pictureInput } from './picture-form';

const sent = (fields: Record<string, string>, file?: Upload): SentForm => ({
  fields: new Map(Object.entries(fields)),
  file,
});
let room: Awaited<ReturnType<typeof openNewsroom>>;
let file: Upload, empty: Upload;
beforeAll(async () => {
  room = await openNewsroom();
  const putting = await putDown();
  await putting.add(new Uint8Array([1, 2, 3]));
  file = await putting.end();
  empty = await (await putDown()).end();
});
afterAll(() => room.close());

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
        bytes: file,
        kind: 'photo',
        alt: 'A ferry',
        caption: 'One\ntwo',
        credit: '',
        people: '',
        copyright: '',
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
    for (const form of [sent({}), sent({ file: 'text' }), sent({}, empty)])
      expect(pictureInput(form)).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { file: 'required' } },
      });
  });
});
