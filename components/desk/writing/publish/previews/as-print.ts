/** Shows a document on the screen as its own style sheets would print it. */

const isPrint = (text: string): boolean => /^\s*(only\s+)?print\b/.test(text);
const isScreen = (text: string): boolean => /^\s*(only\s+)?screen\b/.test(text);

function turn(rules: CSSRuleList): void {
  for (const rule of rules) {
    if ('media' in rule) {
      // A rule of the frame's own window: `instanceof` here knows only this window's classes.
      const { media } = rule as CSSMediaRule;
      if (isPrint(media.mediaText)) media.mediaText = 'all';
      else if (isScreen(media.mediaText)) media.mediaText = 'not all';
    }
    if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList);
  }
}

export function showAsPrint(document: Document): void {
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
}
