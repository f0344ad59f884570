/** The same Chinese page in the other form of its characters. */
export type OtherScript = { href: string; to: 'simplified' | 'original' };

/** Each in its own characters, so that its readers know it. */
const forms = {
  simplified: { name: '简体', tag: 'zh-Hans' },
  original: { name: '繁體', tag: 'zh-Hant-HK' },
} as const;

/** A link to it; `data-original` keeps the door from converting what leads back. */
export function ScriptLink({ script, className }: { script: OtherScript; className: string }) {
  const { name, tag } = forms[script.to];
  return (
    <a
      href={script.href}
      lang={tag}
      hrefLang={tag}
      rel={script.to === 'simplified' ? 'nofollow' : undefined}
      data-original={script.to === 'original' ? '' : undefined}
      className={className}
    >
      {name}
    </a>
  );
}
