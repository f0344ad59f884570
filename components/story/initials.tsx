/** A person's initials on a sheet of two by two squares, where a portrait would stand. Says nothing to a screen reader. */
export function InitialsSheet({ name, className }: { name: string; className: string }) {
  const han = [...name].filter((character) => /\p{Script=Han}/u.test(character));
  const letters = name
    .split(/[\s]+/u)
    .map((part) => [...part][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter));
  const shown =
    han.length > 0 ? (han[0] ?? '') : [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('');
  return (
    <svg className={`text-ferry ${className}`} viewBox="0 0 72 72" aria-hidden="true" focusable="false">
      <path d="M.5.5H71.5V71.5H.5ZM36 0V72M0 36H72" fill="none" className="stroke-grid" />
      <text
        x="36"
        y="37"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={han.length > 0 ? 36 : 28}
        fill="currentColor"
        className={han.length > 0 ? 'font-tc' : 'font-display'}
        lang={han.length > 0 ? 'zh-Hant-HK' : undefined}
      >
        {shown}
      </text>
    </svg>
  );
}
