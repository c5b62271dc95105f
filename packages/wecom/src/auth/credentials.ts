/** A provider's suite (third-party) or template (custom-developed). */
export interface SuiteCredentials {
  suiteId: string;
  suiteSecret: string;
  /** The latest ticket that WeCom pushed; it lives for 30 minutes. */
  ticket: () => Promise<string>;
}

/** What one app of one corp proves itself with. */
export type AppCredentials =
  | { kind: 'self_built'; corpid: string; secret: string }
  | { kind: 'custom_developed'; corpid: string; permanentCode: string }
  | { kind: 'third_party'; corpid: string; permanentCode: string; suite: SuiteCredentials };
