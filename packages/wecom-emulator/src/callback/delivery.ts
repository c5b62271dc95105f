/** One callback on its way, arrived, or kept back. */
export interface Delivery {
  event: string;
  url: string;
  /** The decrypted XML, for people to read. */
  xml: string;
  /** `at` in milliseconds since the epoch, on the emulator's clock. */
  tries: { at: number; outcome: string }[];
  delivered: boolean;
  /** Why it was never sent. */
  refused?: string;
  /** The fault at work. */
  fault?: string;
}
