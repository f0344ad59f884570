/** Why something was not fetched, or a message did not get as far as an answer. Pure: reaches the browser. */
export type FetchRefusal =
  | 'address' // not an http(s) address, or one with a user name
  | 'forbidden' // leads to an address or port that we do not ask
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'encoded' // compressed although we asked for plain bytes
  | 'status'
  | 'network';
