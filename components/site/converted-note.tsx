import { words } from '../words/words';

/** Says, on a page shown in Simplified characters, that a machine converted it, and leads to what was written. Paper says it too. */
export function ConvertedNote({ original }: { original: string }) {
  const { simplified } = words('zh');
  return (
    <div className="border-b border-rule-soft bg-mist">
      <p className="page meta py-2 text-ink-2">
        {simplified.note}
        <a
          href={original}
          hrefLang="zh-Hant-HK"
          data-original=""
          data-screen-only=""
          lang="zh-Hant-HK"
          className="text-link ml-2"
        >
          {simplified.original}
        </a>
      </p>
    </div>
  );
}
