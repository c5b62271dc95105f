export type { AppCredentials, SuiteCredentials } from './auth/credentials.ts';
export { createMemoryTokenStore, type Token, type TokenStore } from './auth/token-store.ts';
export type { Call } from './call.ts';
export { type CallbackFailure, WecomCallbackError } from './callback/callback-error.ts';
export {
  type CallbackQuery,
  type CallbackReceiver,
  type CallbackReceiverOptions,
  createCallbackReceiver,
} from './callback/callback-receiver.ts';
export type { CallbackEvent } from './callback/events.ts';
export { createWecomClient, type WecomClient, type WecomClientOptions } from './client.ts';
export type { Clock } from './clock.ts';
export { type ClientScope, type ConnectionOptions, WECOM_BASE_URL } from './connection.ts';
export type { DeptUser } from './contacts/list-user-id.ts';
export type { UploadedFile } from './encode-request.ts';
export { type CallOptions, defineEndpoint, type Endpoint } from './endpoint.ts';
export { appEndpoints, suiteEndpoints } from './endpoints.ts';
export { type ErrcodeKind, type ErrcodeMeaning, errcodes, explainErrcode } from './errcodes.ts';
export { type NetworkFailure, WecomApiError, WecomNetworkError, WecomRequestError } from './errors.ts';
export type { Exchange } from './exchange.ts';
export type { JsapiPage, SignedPage } from './jssdk/jsapi-signer.ts';
export { type JsapiSigning, signJsapi } from './jssdk/sign-jsapi.ts';
export type { WatchStatPage } from './live/pages.ts';
export { mediaLimits } from './media/media-limits.ts';
export type { Message } from './messages/message.ts';
export { WecomPagingError } from './paging.ts';
export { type Installation, installLink } from './suite/install-link.ts';
export { createSuiteClient, type SuiteClient, type SuiteClientOptions } from './suite-client.ts';
export type { Text } from './text.ts';
export { limitedText, liveLimits, measureText, type TextLimit } from './text-limits.ts';
