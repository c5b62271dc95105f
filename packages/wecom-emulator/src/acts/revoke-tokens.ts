import { defineAct } from './act.ts';
import { findTokens, tokenOwner } from './find-tokens.ts';

/** WeCom ends tokens before their time: from now on they answer 40014, those of a suite 40082. */
export const revokeTokens = defineAct({
  name: 'revoke-tokens',
  title: { 'zh-CN': '令牌提前失效', en: 'Tokens are revoked early' },
  params: tokenOwner,
  act(stage, owner) {
    const tokens = findTokens(stage, owner).filter((token) => !token.revoked);
    for (const token of tokens) token.revoked = true;
    return { tokens: tokens.length };
  },
});
