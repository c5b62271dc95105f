/** What people do in the client and in the console, where the API has no call for it. */
export interface Hands {
  /** The host starts the live, replay switched on. */
  startLive(livingid: string): Promise<void>;
  /** A member or a customer enters the running live, and stays. */
  enterLive(livingid: string): Promise<void>;
  /** The host ends the live. */
  endLive(livingid: string): Promise<void>;
  /** Comes back once the replay of an ended live can be watched. */
  awaitReplay(livingid: string): Promise<void>;
  /** Seconds before the start at which the client says it will remind; 0 when it will not. */
  readReminder(livingid: string): Promise<number>;
  /** A viewer jumps from the running live to a shop: the `ww_share_code` of that jump. */
  openShop(livingid: string): Promise<string>;
  /** The administrator resets the secret of the custom-developed app. */
  resetCustomSecret(): Promise<void>;
}
