/** The reader pages' one script: small things that make a finished page handier. Everything works without it. */
import { offerAgain } from './again.ts';
import { showAges } from './ages.ts';
import { moveBar } from './bar.ts';
import { offerChoices } from './choices.ts';
import { offerShare } from './share.ts';
import { countView } from './views.ts';
import { offerSuggestions } from './suggest.ts';

showAges();
offerChoices();
offerShare();
moveBar();
offerAgain();
countView();
offerSuggestions();
