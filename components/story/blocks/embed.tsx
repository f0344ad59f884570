import { playerOf } from '#db/shared/embeds';
import { Icon } from '../../ui/icon';
import type { BlockProps } from './block';

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/**
 * Something that lives on another site: its title and a link that says where it leads. Nothing is asked there before
 * a reader presses the button, which the browser module brings to life; only players of known sites have one.
 */
export function Embed({ block, words }: BlockProps<'embed'>) {
  const host = hostOf(block.address);
  const player = playerOf(block.address);
  return (
    <div className="fact my-7 border-t border-b border-rule py-3">
      {block.title && <p className="box-title mb-1">{block.title}</p>}
      <p>
        <a href={block.address} className="text-link inline-flex min-h-6 items-center gap-x-2 wrap-anywhere">
          {host ? words.story.linkOut(host) : block.address}
          <Icon name="link-out" className="size-4 flex-none" />
        </a>
      </p>
      {player && (
        <div hidden data-embed-holder="" data-screen-only="" className="mt-3">
          <button
            type="button"
            data-embed={player.frame}
            data-title={block.title || player.provider}
            className="ui inline-flex min-h-11 cursor-pointer items-center gap-x-2 border border-ferry px-4 font-strong text-ferry"
          >
            <Icon name="play" className="size-4 flex-none" />
            {words.story.embedLoad(player.provider)}
          </button>
          <p className="meta mt-2 text-ink-3">{words.story.embedTold(player.host)}</p>
        </div>
      )}
    </div>
  );
}
