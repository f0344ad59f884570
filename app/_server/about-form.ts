/** What a form says of whoever signs: the fields of components/desk/byline/about-fields, for the commands that keep them. */

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** A page from before there were addresses elsewhere leaves them; a form that could not show the portrait leaves it. */
export const aboutIn = (form: FormData) => ({
  bio: text(form, 'bio'),
  bioZh: text(form, 'bioZh'),
  contact: text(form, 'contact'),
  ...(form.has('elsewhere') ? { elsewhere: text(form, 'elsewhere').split('\n') } : {}),
  ...(form.has('portrait') ? { portrait: text(form, 'portrait') || null } : {}),
});
