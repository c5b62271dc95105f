import type { LiveServices, WecomAppSettings } from '@livebus/wecom-live';

/** Where the story plays: the emulator, or a real corp. */
export interface Target {
  name: string;
  settings: WecomAppSettings;
  services: LiveServices;
  /** OA person who hosts. */
  host: string;
  /** WeChat openid that the viewing entry is asked for. */
  openid: string;
  /** Milliseconds since the epoch, as the target sees time. */
  now(): number;
  /** Until the host has started and ended the live and its replay is there; says meanwhile what is waited for. */
  holdLive(livingId: string, say: (line: string) => void): Promise<void>;
  /** Makes the next create lose its answer after WeCom did it; absent where that cannot be arranged. */
  loseNextAnswer?(): void;
  close(): Promise<void>;
}
