/** The reader pages' one script: small things that make a finished page handier. Everything works without it. */
import { offerAgain } from './again.ts';
import { showAges } from './ages.ts';
import { moveBar } from './bar.ts';
import { offerChoices } from './choices.ts';
import { followLive } from './live.ts';
import { offerEmbeds } from './embed.ts';
import { readOffline } from './offline.ts';
import { offerLightbox } from './pictures.ts';
import { noteRead, offerSave } from './save.ts';
import { showSaved } from './saved-page.ts';
import { onceSeen } from './seen.ts';
import { offerShare } from './share.ts';
import { countView } from './views.ts';
import { offerSuggestions } from './suggest.ts';

showAges();
offerChoices();
offerShare();
offerSave();
showSaved();
offerEmbeds();
offerLightbox();
moveBar();
offerAgain();
followLive();
offerSuggestions();
onceSeen(() => {
  countView();
  noteRead();
  readOffline();
});
