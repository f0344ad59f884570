/** What stands beside a story under embargo and would say what it is about. */
import { expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { write } from '#db/core/write';
import { deskPicture, listPictures } from '#db/pictures/desk-queries';
import { pictures } from '#db/pictures/tables';
import { newId } from '#db/shared/id';
import type { Actor } from '#db/shared/actor';
import { saveTopic } from '#db/topics/commands/save-topic';
import { listTopics } from '#db/topics/desk-queries';
import { publishStory } from './commands/publish-story.ts';
import { setEmbargo } from './commands/set-embargo.ts';
import { storyOf } from './testing.ts';

freshHouse();

const HOUR = 3_600_000;

async function pictureOf(owner: Actor): Promise<string> {
  const id = newId();
  const words = { alt: 'A lamp', caption: 'At night', credit: 'Staff' };
  const shape = { width: 1_800, height: 1_200, focalX: 0.5, focalY: 0.5 };
  await write((tx) =>
    tx
      .insert(pictures)
      .values({ id, kind: 'photo', ...words, ...shape, hash: id, owner: owner.id, createdAt: TEST_INSTANT }),
  );
  return id;
}

const use = (picture: string) => ({ picture, alt: null, caption: null, credit: null });

it('pictures and topics that only such stories name are unknown to whoever may not know of them, until the hour', async () => {
  const [editor, writer, reporter] = [
    await person('editor'),
    await person('reporter'),
    await person('reporter'),
  ];
  const [own, secret, known] = [await pictureOf(reporter), await pictureOf(writer), await pictureOf(writer)];
  const topic = async (name: string) => must(await saveTopic(editor, { name })).topic;
  const [merger, harbour] = [await topic('The merger'), await topic('Harbour')];
  const open = await storyOf(editor, { topics: [harbour], lead: use(known) });
  must(await publishStory(editor, { story: open.story, version: 1 }));
  const body = [own, known].map((picture, i) => ({
    id: `p${i}`,
    kind: 'picture' as const,
    use: use(picture),
    size: 'column' as const,
  }));
  const { story } = await storyOf(writer, { topics: [merger, harbour], lead: use(secret), body });
  const seen = async (who: Actor) => ({
    pictures: (await listPictures(who)).items.map(({ id }) => id).sort(),
    topics: (await listTopics(who)).map(({ name }) => name),
    secret: (await deskPicture(who, secret)) !== null,
  });
  const all = { pictures: [own, secret, known].sort(), topics: ['Harbour', 'The merger'], secret: true };
  expect(await seen(reporter)).toEqual(all);
  must(await setEmbargo(editor, { story, until: TEST_INSTANT + HOUR }));
  expect(await seen(reporter)).toEqual({ pictures: [own, known].sort(), topics: ['Harbour'], secret: false });
  for (const who of [editor, writer]) expect(await seen(who)).toEqual(all);
  pass(HOUR);
  expect(await seen(reporter)).toEqual(all);
});
