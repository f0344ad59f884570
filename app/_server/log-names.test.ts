import { expect, it } from 'vitest';
import { deskWords } from '../../components/words/desk';
import { freshHouse, person } from '#db/core/testing';
import { stripKinds, warnings } from '#db/front/model';
import { languages } from '#db/shared/languages';
import { logNames } from './log-names';

freshHouse();

it('names every code that the log keeps of strips and of settings, in both languages', async () => {
  const chief = await person('chief');
  const codes = [...warnings, ...stripKinds, 'site', 'sections', 'second-steps', 'house-style'];
  for (const language of languages) {
    const { names } = await logNames({ ...chief, language });
    for (const code of codes) {
      expect(names.get(code), `${code} in ${language}`).toBeDefined();
      expect(names.get(code) === code && language === 'zh', `${code} in ${language}`).toBe(false);
    }
    expect(names.get('tc8ne')).toBe(deskWords(language).warnings.tc8ne);
  }
});
