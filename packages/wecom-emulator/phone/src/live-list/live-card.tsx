import { LIVE } from '../../../src/world.ts';
import { visit } from '../address/use-address.ts';
import type { LiveSummary } from '../emulator/api.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { formatMoment, formatSpan } from '../texts/moments.ts';
import { replayText } from '../texts/replay-text.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Cover } from './cover.tsx';
import './live-card.css';

export function LiveCard({ live }: { live: LiveSummary }) {
  const texts = useTexts();
  const large = live.cover_mediaid !== undefined && live.status <= LIVE.living;
  return (
    <li>
      <button
        type="button"
        className={large ? 'live-card live-card-large' : 'live-card'}
        data-livingid={live.livingid}
        onClick={() => visit({ live: live.livingid }, 'push')}
      >
        <span className="live-card-cover">
          <Cover live={live} />
        </span>
        <span className="live-card-body">
          <span className="live-card-title">{live.theme}</span>
          <span className="live-card-line">
            <Avatar name={live.host_name} size={18} />
            <span className="live-card-host">{live.host_name}</span>
            <StatusChip status={live.status} />
          </span>
          <span className="live-card-line">
            <Icon name="clock" size={14} />
            {formatMoment(live.started_at ?? live.reserve_start, texts)}
          </span>
          {live.status === LIVE.reserved && live.remind_time > 0 && (
            <span className="live-card-line">
              <Icon name="bell" size={14} />
              {texts.live.remindBefore(formatSpan(live.remind_time, texts))}
            </span>
          )}
          {live.status === LIVE.ended && live.open_replay === 1 && (
            <span className="live-card-line">
              <Icon name="play" size={14} />
              {`${texts.replay.title} · ${replayText(live, texts)}`}
            </span>
          )}
          <LiveAbout live={live} />
        </span>
      </button>
    </li>
  );
}

function LiveAbout({ live }: { live: LiveSummary }) {
  const about = live.activity_description ?? live.description;
  return about === '' ? null : <span className="live-card-about">{about}</span>;
}
