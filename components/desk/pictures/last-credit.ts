/** The credit that was written last on this computer: most pictures of a sitting come from one hand. */
const KEY = 'last-credit';

export function lastCredit(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // storage is shut off
  }
}

export function rememberCredit(credit: string): void {
  try {
    localStorage.setItem(KEY, credit.trim().slice(0, 200));
  } catch {
    // The next form begins without it.
  }
}
