import { themeScript } from './theme-script-text';

/** Runs before the first paint; the door keeps it (data-keep) and allows it by its hash. */
export function ThemeScript() {
  return <script data-keep="" dangerouslySetInnerHTML={{ __html: themeScript }} />;
}
