import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface EmulatorProcess {
  url: string;
  stop(): void;
}

/** Starts an emulator in a process of its own, with lives numbered from 0. */
export async function startEmulatorProcess(crowd: { lives: number; viewers?: number }): Promise<EmulatorProcess> {
  const program = fileURLToPath(new URL('./crowded-emulator.ts', import.meta.url));
  const child = fork(program, [String(crowd.lives), String(crowd.viewers ?? 0)], { execArgv: ['--import', 'tsx'] });
  const [message] = await once(child, 'message');
  return { url: message.url, stop: () => child.kill() };
}

export const livingid = (index: number): string => `lvBenchmarkAA${String(index).padStart(19, '0')}`;

/** The self-built app of the emulator's own seed. */
export const app = { kind: 'self_built', corpid: 'wwemulatedcorp0001', secret: 'emulated-self-built-secret' } as const;
