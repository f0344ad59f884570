/** The bar over a kept page: a reader without a network is told what they see, and from when it is. Pure. */
import { nearTime } from '#db/shared/hk-time';

type Words = { page(when: string): string; none: string };

const words: Record<'en' | 'zh' | 'hans', Words> = {
  en: {
    page: (when) => `You are offline. Showing the page from ${when}.`,
    none: 'You are offline, and this page is not kept on this device. These stories are.',
  },
  zh: {
    page: (when) => `你已離線，現正顯示${when}的頁面。`,
    none: '你已離線，這部裝置沒有保存該頁面。以下報道可以閱讀。',
  },
  hans: {
    page: (when) => `你已离线，现正显示${when}的页面。`,
    none: '你已离线，这部装置没有保存该页面。以下报道可以阅读。',
  },
};

/**
 * A kept page under its bar. `keptAt` and `now` in ms UTC; `keptAt` undefined: another page than this one was asked
 * for, and it is not kept.
 */
export function withBar(html: string, edition: string, keptAt: number | undefined, now: number): string {
  const language = edition === '' ? 'en' : 'zh';
  const { page, none } = words[edition === '/zh-hans' ? 'hans' : language];
  const sentence = keptAt === undefined ? none : page(nearTime(keptAt, now, language));
  return html.replace(
    /<body[^>]*>/,
    (body) => `${body}<div class="offline-bar" role="status"><p class="page">${sentence}</p></div>`,
  );
}
