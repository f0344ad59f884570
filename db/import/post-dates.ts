/** Dates as WordPress writes them. Pure. */
import { hkInstant, isDate } from '#db/shared/hk-time';

const DATE = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;
/** What lies outside is a mistake in the file: addresses carry years of four digits. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(9999, 0, 1);

const inRange = (at: number | undefined): number | undefined =>
  at !== undefined && at >= EARLIEST && at < LATEST ? at : undefined;

/** Wall clock time of Greenwich, as in post_date_gmt; undefined for zeros and for dates that do not exist. */
function gmtInstant(text: string): number | undefined {
  const m = DATE.exec(text);
  if (!m) return undefined;
  const [hour, minute, second] = [Number(m[4]), Number(m[5]), Number(m[6])];
  const date = text.slice(0, 10);
  if (!isDate(date) || hour > 23 || minute > 59 || second > 59) return undefined;
  return inRange(Date.parse(`${date}T00:00:00Z`) + (hour * 3_600 + minute * 60 + second) * 1000);
}

/** The same clock time in Hong Kong, where the zone database has it; an hour later where a summer time skipped it. */
function hkWallInstant(text: string): number | undefined {
  const m = DATE.exec(text);
  if (!m) return undefined;
  const date = text.slice(0, 10);
  const [hour, minute, second] = [Number(m[4]), Number(m[5]), Number(m[6])];
  const at = hkInstant(date, { hour, minute }) ?? hkInstant(date, { hour: hour + 1, minute });
  return inRange(at === undefined ? undefined : at + second * 1000);
}

/**
 * When a post was published (ms UTC): by Greenwich, else its own clock read as Hong Kong's, else the feed's date;
 * undefined when the file does not say.
 */
export function postInstant(post: { dateGmt: string; date: string; pubDate: string }): number | undefined {
  const feed = Date.parse(post.pubDate);
  return (
    gmtInstant(post.dateGmt) ?? hkWallInstant(post.date) ?? inRange(Number.isNaN(feed) ? undefined : feed)
  );
}
