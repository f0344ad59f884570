/** House style, snippets and templates: what the writing screen is given to write with. Pure: reaches the browser. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { type Language, languages } from '#db/shared/languages';
import { filledLine, line } from '#db/shared/text';
import { Body } from '#db/stories/blocks';
import { StoryContent } from '#db/stories/model';

/** A word that the paper writes otherwise. Advice only. */
export const StyleRule = z.strictObject({
  language: z.enum(languages),
  wrong: filledLine(80),
  right: filledLine(80),
  note: line(200),
});
export type StyleRule = z.infer<typeof StyleRule>;

export const HouseStyle = z.array(StyleRule).max(500);

const rules = (language: Language, list: readonly (readonly [string, string, string?])[]): StyleRule[] =>
  list.map(([wrong, right, note = '']) => ({ language, wrong, right, note }));

/** The list that a paper begins with. */
export const firstHouseStyle: readonly StyleRule[] = [
  ...rules('en', [
    ['percent', 'per cent'],
    ['Hongkong', 'Hong Kong', 'Not in the names of companies that write it so.'],
    ['Hong Kong SAR government', 'Hong Kong government'],
    ['Tsimshatsui', 'Tsim Sha Tsui'],
    ['Shamshuipo', 'Sham Shui Po'],
    ['Mongkok', 'Mong Kok'],
    ['color', 'colour'],
    ['harbor', 'harbour', 'Not in names such as Pearl Harbor.'],
    ['center', 'centre', 'Not in names.'],
    ['organize', 'organise'],
    ['organization', 'organisation', 'Not in names such as the World Health Organization.'],
    ['recognize', 'recognise'],
    ['traveler', 'traveller'],
    ['subway', 'MTR', 'In Hong Kong a subway is a way for walkers under a road.'],
    ['HKD', 'HK$', 'Before the figure: HK$5.'],
  ]),
  ...rules('zh', [
    ['報導', '報道'],
    ['隱私', '私隱'],
    ['視頻', '影片'],
    ['短信', '短訊'],
    ['出租車', '的士', '指香港的士時'],
    ['公交車', '巴士'],
    ['登錄', '登入'],
    ['打印', '列印'],
    ['信息', '資訊', '或「訊息」'],
    ['台風', '颱風'],
    ['這裡', '這裏'],
  ]),
];

/** Blocks that are put into a text as they are. */
export const Snippet = z.strictObject({ id: Id, name: filledLine(80), body: Body.min(1) });
export type Snippet = z.infer<typeof Snippet>;

/** How a new story begins. */
export const Template = z.strictObject({
  id: Id,
  name: filledLine(80),
  language: z.enum(languages),
  content: StoryContent,
});
export type Template = z.infer<typeof Template>;

export const MOST_KEPT = 100;

export type WritingKit = {
  houseStyle: readonly StyleRule[];
  snippets: readonly Snippet[];
  /** May keep snippets and templates. */
  mayKeep: boolean;
};
