import type { ReactNode } from 'react';
import { type Language, tagOf } from '#db/shared/languages';
import { moduleFile } from '../reader/generated/module-file';
import { themeColours } from './theme-colours';
import { ThemeScript } from './theme-script';

/** The document of every reader page. `data-keep` tells the door which scripts are ours. */
export function ReaderDocument({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <html lang={tagOf(language)}>
      <head>
        <meta name="color-scheme" content="light dark" />
        {(['light', 'dark'] as const).map((scheme) => (
          <meta
            key={scheme}
            name="theme-color"
            media={`(prefers-color-scheme: ${scheme})`}
            content={themeColours[scheme]}
          />
        ))}
        <ThemeScript />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon-48.png" sizes="48x48" type="image/png" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link
          rel="manifest"
          href={language === 'zh' ? '/manifest-zh.webmanifest' : '/manifest.webmanifest'}
        />
      </head>
      <body className="bg-paper text-ink">
        {children}
        <script type="module" src={moduleFile} data-keep="" />
      </body>
    </html>
  );
}
