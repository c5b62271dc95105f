/** The app that a host must be visible to. */
export interface AppOfCorp {
  corpid: string;
  agentid: number;
}

/** Who an OA person is to one app of one corp. */
export type Standing =
  | { state: 'unknown' }
  | { state: 'unbound'; name: string }
  | { state: 'invisible'; name: string; userid: string }
  | { state: 'visible'; name: string; userid: string };

/** Ties OA people to WeCom members; the caller supplies it. */
export interface Directory {
  /** `person` is the OA person's id. */
  findStanding(person: string, app: AppOfCorp): Promise<Standing>;
}
