import { LIVE } from '../../../src/world.ts';
import type { LiveDetail, LiveSummary } from '../emulator/api.ts';
import { useApi } from '../emulator/emulator-context.ts';
import type { Command } from '../emulator/use-command.ts';
import type { Viewer } from '../handset/viewer.ts';
import { Button } from '../parts/button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Room } from './room.tsx';

interface ViewerActionsProps {
  live: LiveSummary;
  /** Absent until it was read. */
  detail: LiveDetail | undefined;
  viewer: Viewer;
  command: Command;
}

/** Subscribe, watch, comment, leave: what a member does who is not the host. */
export function ViewerActions({ live, detail, viewer, command }: ViewerActionsProps) {
  const texts = useTexts();
  const api = useApi();
  const { userid } = viewer.member;
  const blocked = command.busy || detail === undefined;
  const act = (name: 'subscribe' | 'join-live') => () =>
    command.run(() => api.act(name, { livingid: live.livingid, userid }));
  if (live.status === LIVE.reserved) {
    const subscribed = detail?.subscribers.includes(userid) === true;
    return (
      <Button look="blue" size="wide" disabled={blocked || subscribed} onClick={act('subscribe')}>
        {subscribed ? texts.acts.subscribed : texts.acts.subscribe}
      </Button>
    );
  }
  if (live.status !== LIVE.living) return null;
  const watching = detail?.viewers.some((entry) => entry.userid === userid && entry.joined_at !== undefined) === true;
  if (watching) return <Room livingid={live.livingid} userid={userid} command={command} />;
  return (
    <Button look="blue" size="wide" disabled={blocked} onClick={act('join-live')}>
      {texts.acts.watch}
    </Button>
  );
}
