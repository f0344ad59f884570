import { describe, expect, it } from 'vitest';
import { asEntries, entriesOf, WAS } from '../../components/desk/form-entries';
import { formText } from './form-text';
import { wasIn } from './was-in';

const formOf = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const read = (form: FormData) => ({
  name: form.get('name'),
  on: form.get('on') === 'yes',
  roles: form.getAll('role'),
});

describe('what a form was made from', () => {
  it('is read as the form itself is', () => {
    const form = formOf([
      ['name', 'b'],
      [WAS, JSON.stringify({ ...asEntries({ name: 'a', on: true, off: false }), role: ['x', 'y'] })],
    ]);
    expect(wasIn(form, read)).toEqual({ name: 'a', on: true, roles: ['x', 'y'] });
    // After a save a form was made from what it has sent; that it was made from something is no field.
    const sent = formOf([[WAS, JSON.stringify(entriesOf(form))]]);
    expect(wasIn(sent, read)).toEqual({ name: 'b', on: false, roles: [] });
  });

  it('is undefined where the page does not say, and left to the command where it is not understood', () => {
    expect(wasIn(formOf([['name', 'b']]), read)).toBeUndefined();
    for (const said of ['', '{', '[]', '{"name":1}', 'null'])
      expect(wasIn(formOf([[WAS, said]]), read)).toBe(said);
  });
});

it('a line break is one sign, however it was sent', () => {
  expect(formText(formOf([['bio', 'a\r\nb\nc']]), 'bio')).toBe('a\nb\nc');
  expect(formText(formOf([]), 'bio')).toBe('');
});
