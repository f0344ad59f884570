/** How large the paper's name is set. Pure: reaches the browser. */

/** What the line at the head was drawn for: "Hong Kong News". */
const DESIGNED = 14;

/** The class of a name beyond the designed length, '' for any other; a Han character takes the place of two letters. */
export const nameStep = (name: string): '' | 'name-long' =>
  [...name].reduce((width, sign) => width + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0) > DESIGNED
    ? 'name-long'
    : '';
