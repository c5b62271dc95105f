export type { AppCredentials, SuiteCredentials } from './auth/credentials.ts';
export { createMemoryTokenStore, type Token, type TokenStore } from './auth/token-store.ts';
export type { Call, UploadedFile } from './call.ts';
export {
  type ConnectionOptions,
  createWecomClient,
  WECOM_BASE_URL,
  type WecomClient,
  type WecomClientOptions,
} from './client.ts';
export type { Clock } from './clock.ts';
export { type CallOptions, defineEndpoint, type Endpoint } from './endpoint.ts';
export { appEndpoints } from './endpoints.ts';
export { type ErrcodeKind, errcodes, explainErrcode, type Text } from './errcodes.ts';
export { WecomApiError, WecomNetworkError, WecomRequestError } from './errors.ts';
export type { Exchange } from './exchange.ts';
export type { WatchStatPage } from './live/pages.ts';
export { WecomPagingError } from './paging.ts';
export { limitedText, liveLimits, measureText, type TextLimit } from './text-limits.ts';
