/** `/robots.txt` (RFC 9309): the same ways for everybody, and what the desk says to makers of AI. */
import { absolute } from '@/app/_server/site';
import { env } from '#db/core/env';
import type { SiteSettings } from '#db/settings/model';

/** Collect pages to train models; the names that their makers publish for it. */
const TRAINERS = [
  'GPTBot',
  'ClaudeBot',
  'CCBot',
  'Google-Extended',
  'Applebot-Extended',
  'Bytespider',
  'meta-externalagent',
  'Amazonbot',
  'cohere-training-data-crawler',
  'AI2Bot',
];

/** Fetch pages to answer somebody’s question, with a link to them. */
const ANSWERERS = [
  'OAI-SearchBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'PerplexityBot',
  'Perplexity-User',
  'MistralAI-User',
  'DuckAssistBot',
];

// Search pages and previews say noindex themselves; a page that robots may not fetch cannot say so.
const OPEN = ['Disallow: /desk/', 'Disallow: /setup/', 'Disallow: /api/', 'Allow: /'];
const SHUT = ['Disallow: /'];

/** A group of its own for each kind: groups do not inherit from the one for everybody. */
const group = (agents: readonly string[], welcome: boolean): string[] => [
  ...agents.map((agent) => `User-agent: ${agent}`),
  ...(welcome ? OPEN : SHUT),
  '',
];

export const robots = ({ aiTraining, aiAnswers }: Pick<SiteSettings, 'aiTraining' | 'aiAnswers'>): string =>
  [
    'User-agent: *',
    ...OPEN,
    '',
    ...group(TRAINERS, aiTraining),
    ...group(ANSWERERS, aiAnswers),
    ...(env().staging
      ? []
      : [`Sitemap: ${absolute('/sitemap.xml')}`, `Sitemap: ${absolute('/news-sitemap.xml')}`]),
    '',
  ].join('\n');
