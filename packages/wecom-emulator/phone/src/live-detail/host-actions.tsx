import { LIVE } from '../../../src/world.ts';
import type { LiveSummary } from '../emulator/api.ts';
import { useApi } from '../emulator/emulator-context.ts';
import type { Command } from '../emulator/use-command.ts';
import { Button } from '../parts/button.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Start and end: only the host can, and only in the client. Each its own button, so that a second click on start ends nothing. */
export function HostActions({ live, command }: { live: LiveSummary; command: Command }) {
  const texts = useTexts();
  const api = useApi();
  const act = (name: 'start-live' | 'end-live') => () =>
    command.run(() => api.act(name, { livingid: live.livingid, userid: live.anchor_userid }));
  if (live.status === LIVE.reserved) {
    return (
      <Button key="start" look="green" size="wide" disabled={command.busy} onClick={act('start-live')}>
        {texts.acts.start}
      </Button>
    );
  }
  if (live.status === LIVE.living) {
    return (
      <Button key="end" look="red" size="wide" disabled={command.busy} onClick={act('end-live')}>
        {texts.acts.end}
      </Button>
    );
  }
  return null;
}
