import { defineAct } from './act.ts';
import { findTokens, tokenOwner } from './find-tokens.ts';

/** From now on the tokens answer 42001, those of a suite 42009. */
export const expireTokens = defineAct({
  name: 'expire-tokens',
  title: { 'zh-CN': '令牌过期', en: 'Tokens expire' },
  params: tokenOwner,
  act(stage, owner) {
    const tokens = findTokens(stage, owner).filter((token) => token.expires_at > stage.now);
    for (const token of tokens) token.expires_at = stage.now;
    return { tokens: tokens.length };
  },
});
