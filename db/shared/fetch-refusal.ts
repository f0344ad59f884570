/** Why a request of ours to another host got no answer that we take. Pure: the desk has a sentence for each. */
export type FetchRefusal =
  | 'address' // not an http(s) address, or one with a user name
  | 'forbidden' // leads to an address or port that we do not ask
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'encoded' // compressed although we asked for plain bytes
  | 'status'
  | 'network';
