/** The caller's network address, as the door established it (it drops what outsiders claim). */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

/** The address from a request's headers; 'unknown' when the door gave none. */
export function clientAddress(headers: Record<string, unknown>): string {
  const value = headers[CLIENT_ADDRESS_HEADER];
  return typeof value === 'string' && value !== '' ? value : 'unknown';
}
