/** What a form says of whoever signs: the fields of components/desk/byline/about-fields, for the commands that keep them. */
import { formText } from './form-text';

/** A page from before there were addresses elsewhere leaves them; a form that could not show the portrait leaves it. */
export const aboutIn = (form: FormData) => ({
  bio: formText(form, 'bio'),
  bioZh: formText(form, 'bioZh'),
  contact: formText(form, 'contact'),
  ...(form.has('elsewhere') ? { elsewhere: formText(form, 'elsewhere').split('\n') } : {}),
  ...(form.has('portrait') ? { portrait: formText(form, 'portrait') || null } : {}),
});
