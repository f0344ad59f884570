import type { ReactNode } from 'react';
import type { SectionLayout } from '#db/front/model';
import type { StoryCard } from '#db/stories/views';
import { LayoutA } from './layout-a';
import { LayoutC } from './layout-c';
import { LayoutD } from './layout-d';
import { LayoutE } from './layout-e';
import { LayoutF } from './layout-f';
import { LayoutB, type PairSetting } from './layout-b';

type LayoutProps = {
  cards: readonly StoryCard[];
  mirrored: boolean;
  setting?: PairSetting | undefined;
  /** Writers' portraits above their opinions. */
  faces?: boolean;
};

/** The six ways to set a section. */
export const layouts: Record<SectionLayout, (props: LayoutProps) => ReactNode> = {
  A: LayoutA,
  B: LayoutB,
  C: LayoutC,
  D: LayoutD,
  E: LayoutE,
  F: LayoutF,
};
