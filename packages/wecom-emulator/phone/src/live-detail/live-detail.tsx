import { useState } from 'react';
import { REPLAY } from '../../../src/world.ts';
import type { LiveSummary } from '../emulator/api.ts';
import { useApi } from '../emulator/emulator-context.ts';
import { useCommand } from '../emulator/use-command.ts';
import { useResource } from '../emulator/use-resource.ts';
import { isHost, type Viewer } from '../handset/viewer.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { About } from './about.tsx';
import { Counters } from './counters.tsx';
import { DetailBar } from './detail-bar.tsx';
import { Headline } from './headline.tsx';
import { Hero } from './hero.tsx';
import { HostActions } from './host-actions.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { Schedule } from './schedule.tsx';
import { ViewerActions } from './viewer-actions.tsx';
import './live-detail.css';

export function LiveDetail({ live, viewer }: { live: LiveSummary; viewer: Viewer }) {
  const api = useApi();
  const command = useCommand();
  const detail = useResource(live.livingid, (signal) => api.readLive(live.livingid, signal));
  const [wantsReplay, setWantsReplay] = useState(false);
  const playing = wantsReplay && live.open_replay === 1 && live.replay_status === REPLAY.ready;
  const host = isHost(live, viewer);
  const known = detail.status === 'ready' ? detail.value : undefined;
  return (
    <>
      <DetailBar />
      <article className="live-detail" data-livingid={live.livingid}>
        <Hero live={live} playing={playing} />
        <Headline live={live} viewer={viewer} />
        <Counters live={live} />
        <ReplayPanel
          live={live}
          host={host}
          playing={playing}
          onToggle={() => setWantsReplay(!playing)}
          command={command}
        />
        <Schedule live={live} />
        <About live={live} />
      </article>
      <footer className="live-actions">
        <FailureNote command={command} />
        {host ? (
          <HostActions live={live} command={command} />
        ) : (
          <ViewerActions live={live} detail={known} viewer={viewer} command={command} />
        )}
      </footer>
    </>
  );
}
