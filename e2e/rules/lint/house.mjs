/** The rules of the house as one plugin. Which file is the exception to which rule stands in eslint.config.mjs. */
import { looks } from './look.mjs';
import { outside } from './outside.mjs';
import { places } from './places.mjs';
import { where } from './where.mjs';

export const house = { meta: { name: 'house' }, rules: { ...places, ...outside, ...looks, where } };
