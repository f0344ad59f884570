/** Clock times become ages while they are under twelve hours old: "14 min ago", "3h ago". */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OLDEST = 12 * HOUR;

const chinese = document.documentElement.lang.startsWith('zh');

function wordsFor(age: number): string {
  if (age < MINUTE) return chinese ? '剛剛' : 'Just now';
  if (age < HOUR) {
    const minutes = Math.floor(age / MINUTE);
    return chinese ? `${minutes}分鐘前` : `${minutes}\u00a0min ago`;
  }
  const hours = Math.floor(age / HOUR);
  return chinese ? `${hours}小時前` : `${hours}h ago`;
}

/** `data-age="only"` shows an age or nothing, `"also"` an age or the time that the server wrote. */
function show(time: HTMLTimeElement): void {
  time.dataset.clock ??= time.textContent;
  const age = Date.now() - Date.parse(time.dateTime);
  const young = age >= 0 && age < OLDEST;
  const only = time.dataset.age === 'only';
  time.textContent = young ? wordsFor(age) : (time.dataset.clock ?? '');
  if (young) time.title = time.dataset.clock ?? '';
  const line = time.closest<HTMLElement>('[data-age-line]') ?? time;
  if (only) line.hidden = !young;
}

let ticking = false;

/** Also for what has come into the page since. */
export function showAges(): void {
  const all = (): void => document.querySelectorAll<HTMLTimeElement>('time[data-age]').forEach(show);
  all();
  if (!ticking) setInterval(all, MINUTE);
  ticking = true;
}
