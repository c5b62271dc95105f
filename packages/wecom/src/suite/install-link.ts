export interface Installation {
  suite_id: string;
  pre_auth_code: string;
  /** Where WeCom sends the administrator back with `auth_code`, `expires_in` (600 seconds) and `state`. */
  redirect_uri: string;
  /** Up to 128 letters and digits. */
  state?: string;
}

/** The page on which an administrator installs a suite (page 90597). Throws a `RangeError` for a state that WeCom refuses. */
export function installLink({ suite_id, pre_auth_code, redirect_uri, state }: Installation): string {
  if (state !== undefined && !/^[a-zA-Z0-9]{0,128}$/.test(state)) {
    throw new RangeError('The state of an installation has at most 128 letters and digits');
  }
  const query = new URLSearchParams({
    suite_id,
    pre_auth_code,
    redirect_uri,
    ...(state === undefined ? {} : { state }),
  });
  return `https://open.work.weixin.qq.com/3rdapp/install?${query}`;
}
