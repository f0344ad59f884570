/** Straight quotation marks and apostrophes of English text as a newspaper prints them. Pure. */
const OPENS_AFTER = /[\s([{<‘“—–/\-]/u;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;

/**
 * The text with curly marks. `before` is what stands before it in the same paragraph. A mark beside Chinese stays as it
 * is, as do feet and inches.
 */
export function curly(text: string, before = ''): string {
  const all = [...before, ...text];
  const start = [...before].length;
  let quoted = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
  let made = '';
  for (let i = start; i < all.length; i++) {
    const character = all[i] ?? '';
    if (character !== '"' && character !== "'") {
      if (character === '“') quoted = true;
      if (character === '”') quoted = false;
      made += character;
      continue;
    }
    const earlier = i > start ? ([...made].at(-1) ?? '') : (all[i - 1] ?? '');
    const later = all[i + 1] ?? '';
    if (HAN.test(earlier) || HAN.test(later)) {
      made += character;
      continue;
    }
    const opens = earlier === '' || OPENS_AFTER.test(earlier);
    if (character === '"') {
      if (/\d/.test(earlier) && !quoted) made += '"';
      else {
        made += opens && later !== '' && !/\s/.test(later) ? '“' : '”';
        quoted = made.endsWith('“');
      }
      continue;
    }
    if (/\d/.test(earlier) && /[\d"]/.test(later)) made += "'";
    // The ’90s, ’tis: something is left out, nothing is opened.
    else if (opens && (/\d/.test(later) || /^(tis|twas|til|em)\b/i.test(all.slice(i + 1, i + 6).join(''))))
      made += '’';
    else made += opens && later !== '' && !/\s/.test(later) ? '‘' : '’';
  }
  return made;
}
