/** The closed union of what can happen, and what each makes old. Exhaustive by type. Pure. */
import type { Tag } from '#db/core/read';

/** What a story's change touches: filled by the story commands from the releases before and after. */
export type StoryTouch = {
  story: string;
  language: 'en' | 'zh';
  sections: readonly string[];
  topics: readonly string[];
  people: readonly string[];
  addresses: readonly string[];
  /** A Quote of the Day was taken from it. */
  quoted: boolean;
};

export type NewsroomEvent =
  | { kind: 'story.created' | 'story.saved'; subject: string; before?: unknown; after?: unknown }
  /** An older version, or one field of it, came back as a new one; old saves that said nothing more went. */
  | { kind: 'story.restored' | 'story.thinned'; subject: string; before?: unknown; after?: unknown }
  /** Somebody without an account may read it, or may no longer. */
  | { kind: 'story.link-made' | 'story.link-withdrawn'; subject: string; after?: unknown }
  | { kind: 'story.moved-on'; subject: string; before?: unknown; after?: unknown }
  | {
      kind:
        | 'story.assigned'
        | 'story.planned'
        | 'story.remarked'
        | 'story.remark-settled'
        | 'story.suggested'
        | 'story.suggestion-settled';
      subject: string;
      before?: unknown;
      after?: unknown;
    }
  | {
      kind:
        | 'story.published'
        | 'story.updated'
        | 'story.scheduled'
        | 'story.rescheduled'
        | 'story.cancelled'
        | 'story.corrected'
        | 'story.withdrawn'
        | 'story.undone'
        | 'story.removal-planned'
        | 'story.removal-cancelled'
        | 'story.paired'
        | 'story.removed';
      subject: string;
      before?: unknown;
      after?: unknown;
      touch: readonly StoryTouch[];
    }
  | { kind: 'story.went-live' | 'story.went-down'; subject: string; after?: unknown }
  | {
      /** Of what no reader has seen: nothing becomes old. */
      kind: 'story.embargoed' | 'story.embargo-lifted' | 'story.binned' | 'story.taken-out';
      subject: string;
      before?: unknown;
      after?: unknown;
    }
  | {
      kind:
        'live.posted' | 'live.edited' | 'live.corrected' | 'live.marked' | 'live.withdrawn' | 'live.state';
      /** The live story. */
      subject: string;
      before?: unknown;
      after?: unknown;
      /** A correction is new, or stands elsewhere now. */
      correction: boolean;
    }
  | { kind: 'address.added'; subject: string; after?: unknown; paths: readonly string[] }
  | {
      kind: 'redirect.added' | 'redirect.removed';
      /** The path that leads elsewhere. */
      subject: string;
      before?: unknown;
      after?: unknown;
      paths: readonly string[];
    }
  | {
      kind: 'picture.added' | 'picture.edited' | 'picture.removed';
      subject: string;
      before?: unknown;
      after?: unknown;
    }
  | {
      kind: 'quote.saved' | 'quote.checked' | 'quote.moved' | 'quote.removed';
      subject: string;
      before?: unknown;
      after?: unknown;
    }
  | {
      kind:
        | 'front.published'
        | 'front.scheduled'
        | 'front.restored'
        | 'front.cancelled'
        | 'front.saved'
        | 'front.discarded';
      subject: 'en' | 'zh';
      /** 'home', or the section whose front it is. */
      place: string;
      before?: unknown;
      after?: unknown;
    }
  | { kind: 'most-read.changed'; subject: 'en' | 'zh'; before?: unknown; after?: unknown }
  | { kind: 'report.received' | 'report.settled'; subject: string; after?: unknown }
  | { kind: 'strip.set' | 'strip.cleared'; subject: string; before?: unknown; after?: unknown }
  | {
      kind: 'topic.saved' | 'topic.merged';
      subject: string;
      before?: unknown;
      after?: unknown;
      /** All topics that the page stands for from then on, where these are others than before. */
      topics?: readonly string[];
      /** It has an address that nobody had: that may have been asked for already. */
      newAddress?: boolean;
    }
  | {
      kind: 'person.saved';
      subject: string;
      before?: unknown;
      after?: unknown;
      /** The portrait before and after. */
      pictures?: readonly string[];
      /** As with topics. */
      newAddress?: boolean;
    }
  | {
      kind: 'person.merged';
      subject: string;
      before?: unknown;
      after?: unknown;
      /** All people whom the page stands for from then on. */
      people: readonly string[];
      pictures: readonly string[];
    }
  | { kind: 'sections.changed'; subject: string; before?: unknown; after?: unknown }
  /** House style, snippets, templates: what the desk writes with, and no reader sees. */
  | { kind: 'style.changed'; subject: string; before?: unknown; after?: unknown }
  /** A list that somebody named for themselves. */
  | { kind: 'view.saved' | 'view.removed'; subject: string; before?: unknown; after?: unknown }
  /** Somebody outside is told what is published, is no longer, or was sent something to try. */
  | {
      kind: 'webhook.added' | 'webhook.stopped' | 'webhook.started' | 'webhook.tried' | 'ping.tried';
      subject: string;
      before?: unknown;
      after?: unknown;
    }
  /** A server from which nobody may follow, or may again. */
  | { kind: 'host.blocked' | 'host.unblocked'; subject: string; before?: unknown; after?: unknown }
  /** A program may read what is published, or may no longer. The key itself is never told. */
  | { kind: 'api-key.made' | 'api-key.revoked'; subject: string; before?: unknown; after?: unknown }
  /** Everything that the house holds was taken out as a file. */
  | { kind: 'export.begun'; subject: string; after?: unknown }
  | { kind: 'settings.changed'; subject: string; before?: unknown; after?: unknown }
  /** How strict the checks before publishing are: no page shows it. */
  | { kind: 'checks.changed'; subject: string; before?: unknown; after?: unknown }
  | {
      kind:
        | 'user.invited'
        | 'user.invitation-withdrawn'
        | 'user.joined'
        | 'user.suspended'
        | 'user.restored'
        | 'user.role-changed'
        | 'user.signed-in'
        | 'user.signed-out'
        | 'user.password-changed'
        | 'user.password-link-asked'
        | 'user.session-ended'
        | 'user.sessions-ended'
        | 'user.second-step-added'
        | 'user.second-step-removed'
        | 'user.recovery-codes-made'
        | 'second-steps.changed'
        | 'access.denied';
      subject: string;
      before?: unknown;
      after?: unknown;
    };

const touchTags = (touches: readonly StoryTouch[]): Tag[] =>
  touches.flatMap((touch): Tag[] => [
    `story:${touch.story}`,
    `list:${touch.language}`,
    ...touch.sections.map((id): Tag => `section:${id}`),
    ...touch.topics.map((id): Tag => `topic:${id}`),
    ...touch.people.map((id): Tag => `person:${id}`),
    ...touch.addresses.map((path): Tag => `address:${path}`),
    ...(touch.quoted ? (['quotes'] as const) : []),
  ]);

/** Tags that an event makes old. Autosaves carry none; a schedule coming due is a boundary, not an event. */
export function tagsOf(event: NewsroomEvent): Tag[] {
  switch (event.kind) {
    case 'story.published':
    case 'story.updated':
    case 'story.scheduled':
    case 'story.rescheduled':
    case 'story.cancelled':
    case 'story.corrected':
    case 'story.withdrawn':
    case 'story.undone':
    case 'story.removal-planned':
    case 'story.removal-cancelled':
    case 'story.paired':
    case 'story.removed':
      return [
        ...new Set<Tag>([
          ...touchTags(event.touch),
          ...(event.kind === 'story.corrected' ||
          event.kind === 'story.withdrawn' ||
          event.kind === 'story.undone' ||
          event.kind === 'story.removal-planned' ||
          event.kind === 'story.removal-cancelled' ||
          event.kind === 'story.removed'
            ? (['corrections'] as const)
            : []),
        ]),
      ];
    case 'live.posted':
    case 'live.edited':
    case 'live.corrected':
    case 'live.marked':
    case 'live.withdrawn':
    case 'live.state':
      return [`story:${event.subject}`, ...(event.correction ? (['corrections'] as const) : [])];
    case 'address.added':
    case 'redirect.added':
    case 'redirect.removed':
      return event.paths.map((path): Tag => `address:${path}`);
    case 'picture.added':
    case 'picture.edited':
    case 'picture.removed':
      return [`picture:${event.subject}`];
    case 'quote.saved':
    case 'quote.checked':
    case 'quote.moved':
    case 'quote.removed':
      return ['quotes'];
    case 'front.published':
    case 'front.scheduled':
    case 'front.restored':
    case 'front.cancelled':
      return [event.place === 'home' ? `front:${event.subject}` : `section:${event.place}`, 'front-pictures'];
    case 'most-read.changed':
      return [`most-read:${event.subject}`];
    case 'strip.set':
    case 'strip.cleared':
      return ['strip'];
    case 'topic.saved':
    case 'topic.merged':
      return [
        ...new Set<Tag>([
          `topic:${event.subject}`,
          ...(event.topics ?? []).map((id): Tag => `topic:${id}`),
          ...(event.newAddress ? (['list:en', 'list:zh'] as const) : []),
        ]),
      ];
    case 'person.saved':
      return [
        `person:${event.subject}`,
        ...(event.pictures ?? []).map((id): Tag => `picture:${id}`),
        ...(event.newAddress ? (['list:en', 'list:zh'] as const) : []),
      ];
    case 'person.merged':
      return [
        ...event.people.map((id): Tag => `person:${id}`),
        ...event.pictures.map((id): Tag => `picture:${id}`),
      ];
    case 'sections.changed':
      return ['sections'];
    case 'settings.changed':
      return ['settings'];
    case 'front.saved':
    case 'front.discarded':
    case 'webhook.added':
    case 'webhook.stopped':
    case 'webhook.started':
    case 'webhook.tried':
    case 'api-key.made':
    case 'api-key.revoked':
    case 'export.begun':
    case 'ping.tried':
    case 'host.blocked':
    case 'host.unblocked':
    case 'style.changed':
    case 'view.saved':
    case 'view.removed':
    case 'story.created':
    case 'story.saved':
    case 'story.restored':
    case 'story.thinned':
    case 'story.link-made':
    case 'story.link-withdrawn':
    case 'story.moved-on':
    case 'story.assigned':
    case 'story.planned':
    case 'story.remarked':
    case 'story.remark-settled':
    case 'story.suggested':
    case 'story.suggestion-settled':
    case 'story.went-live':
    case 'checks.changed':
    case 'story.went-down':
    case 'story.embargoed':
    case 'story.embargo-lifted':
    case 'story.binned':
    case 'story.taken-out':
    case 'report.received':
    case 'report.settled':
    case 'user.invited':
    case 'user.invitation-withdrawn':
    case 'user.joined':
    case 'user.suspended':
    case 'user.restored':
    case 'user.role-changed':
    case 'user.signed-in':
    case 'user.signed-out':
    case 'user.password-changed':
    case 'user.password-link-asked':
    case 'user.session-ended':
    case 'user.sessions-ended':
    case 'user.second-step-added':
    case 'user.second-step-removed':
    case 'user.recovery-codes-made':
    case 'second-steps.changed':
    case 'access.denied':
      return [];
  }
}
