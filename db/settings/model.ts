/** Settings that readers' pages depend on. Pure: reaches the browser. */

export type SiteSettings = {
  /** The sample edition is here: every page says so. */
  sample: boolean;
  /** Search engines may keep pages. Off while the sample edition is here, unless set. */
  indexed: boolean;
  /** Address that readers write to; '' when none is set. */
  email: string;
  /** Makers of AI may collect pages to train their models. */
  aiTraining: boolean;
  /** Services that answer with AI may fetch pages to answer with. */
  aiAnswers: boolean;
};
